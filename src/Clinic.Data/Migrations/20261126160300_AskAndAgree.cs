using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Clinic.Data.Migrations;

/// <summary>What a client agreed to when booking, who booked for her, and how many times one address keeps.</summary>
[DbContext(typeof(ClinicDbContext))]
[Migration("20261126160300_AskAndAgree")]
internal sealed class AskAndAgree : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            """
            create table agreements (
                hash bytea not null,
                text varchar(4000) not null,
                first_agreed_at timestamptz not null,
                constraint pk_agreements primary key (hash),
                constraint ck_agreements_hash check (hash = sha256(convert_to(text, 'UTF8')))
            );

            alter table appointments
                add column booker_name varchar(100),
                add column agreed_at timestamptz,
                add column agreement_hash bytea,
                add constraint fk_appointments_agreement_hash foreign key (agreement_hash) references agreements (hash) on delete restrict,
                add constraint ck_appointments_agreement check ((agreed_at is null) = (agreement_hash is null));

            create index ix_appointments_agreement_hash on appointments (agreement_hash);

            alter table slot_holds add column asked_from bytea;

            create index ix_slot_holds_asked_from on slot_holds (asked_from) where asked_from is not null;
            """);
}

using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Clinic.Data.Migrations;

/// <summary>What was answered to the red-flag check of a booking. One that has no row was not screened.</summary>
[DbContext(typeof(ClinicDbContext))]
[Migration("20261126110000_CreateScreening")]
internal sealed class CreateScreening : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            """
            create table red_flag_checks (
                appointment_id uuid not null,
                version varchar(20) not null,
                ticked text[] not null,
                level varchar(30) not null,
                answered_at timestamptz not null,
                called_at timestamptz,
                called_by uuid,
                constraint pk_red_flag_checks primary key (appointment_id),
                constraint fk_red_flag_checks_appointment_id foreign key (appointment_id) references appointments (id) on delete restrict,
                -- An emergency is never booked, so it has no place here.
                constraint ck_red_flag_checks_level check (level in ('clear', 'modify', 'therapist_first', 'same_day')),
                constraint ck_red_flag_checks_clear check ((level = 'clear') = (cardinality(ticked) = 0)),
                constraint ck_red_flag_checks_call check ((called_at is null) = (called_by is null))
            );
            """);
}

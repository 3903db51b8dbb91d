using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Clinic.Data.Migrations;

/// <summary>People who are treated, and what each allowed us to send.</summary>
[DbContext(typeof(ClinicDbContext))]
[Migration("20261120090200_CreateClients")]
internal sealed class CreateClients : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            """
            create table clients (
                id uuid not null,
                first_name varchar(100) not null,
                last_name varchar(100),
                email varchar(254),
                phone varchar(30),
                created_at timestamptz not null,
                constraint pk_clients primary key (id)
            );

            create table consents (
                id uuid not null,
                client_id uuid not null,
                purpose varchar(30) not null,
                wording varchar(400) not null,
                given_at timestamptz not null,
                constraint pk_consents primary key (id),
                constraint fk_consents_client_id foreign key (client_id) references clients (id) on delete restrict
            );

            create index ix_consents_client_id on consents (client_id);
            """);
}

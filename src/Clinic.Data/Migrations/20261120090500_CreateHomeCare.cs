using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Clinic.Data.Migrations;

/// <summary>Take-home sheets as they were handed out.</summary>
[DbContext(typeof(ClinicDbContext))]
[Migration("20261120090500_CreateHomeCare")]
internal sealed class CreateHomeCare : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            """
            create table sheets (
                id uuid not null,
                visit_id uuid not null,
                client_id uuid not null,
                content jsonb not null,
                made_at timestamptz not null,
                made_by uuid not null,
                constraint pk_sheets primary key (id),
                constraint fk_sheets_client_id foreign key (client_id) references clients (id) on delete restrict,
                constraint fk_sheets_visit_id foreign key (visit_id) references visits (id) on delete restrict
            );

            create index ix_sheets_client_id on sheets (client_id);
            create index ix_sheets_visit_id on sheets (visit_id);
            """);
}

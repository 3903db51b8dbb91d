using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Clinic.Data.Migrations;

/// <summary>A visit keeps the wall time that was agreed, and the zone of that wall; those booked before get theirs.</summary>
[DbContext(typeof(ClinicDbContext))]
[Migration("20261126190000_KeepTheWall")]
internal sealed class KeepTheWall : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        alter table appointments
            add column wall_start timestamp,
            add column wall_zone varchar(64),
            add constraint ck_appointments_wall check ((wall_start is null) = (wall_zone is null));

        update appointments set wall_start = starts_at at time zone practice.time_zone, wall_zone = practice.time_zone from practice;
        """);
}

using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Clinic.Data.Migrations;

/// <summary>Says that the calendar changed for the rest of what open times and the pages about them are made from.</summary>
[DbContext(typeof(ClinicDbContext))]
[Migration("20261126160700_TellOfRoomsAndRules")]
internal sealed class TellOfRoomsAndRules : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var table in (string[])["therapist_services", "therapist_photos", "treatment_rooms", "service_rooms", "practice"])
        {
            migrationBuilder.Sql(
                $"""
                create trigger tr_{table}_tell after insert or update or delete on {table}
                    for each statement execute function tell_calendar_changed();
                """);
        }
    }
}

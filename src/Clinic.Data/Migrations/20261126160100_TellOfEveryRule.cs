using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Clinic.Data.Migrations;

/// <summary>Whoever listens for changes of the calendar hears of the clinic's own rules and rooms too, and of who gives what where.</summary>
[DbContext(typeof(ClinicDbContext))]
[Migration("20261126160100_TellOfEveryRule")]
internal sealed class TellOfEveryRule : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            """
            create trigger tr_practice_tell after insert or update or delete on practice
                for each statement execute function tell_calendar_changed();
            create trigger tr_treatment_rooms_tell after insert or update or delete on treatment_rooms
                for each statement execute function tell_calendar_changed();
            create trigger tr_service_rooms_tell after insert or update or delete on service_rooms
                for each statement execute function tell_calendar_changed();
            create trigger tr_therapist_services_tell after insert or update or delete on therapist_services
                for each statement execute function tell_calendar_changed();
            """);
}

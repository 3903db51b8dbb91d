using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Clinic.Data.Migrations;

/// <summary>One time is offered to one person at once, and one person has one offer at once, however many programs look at the list.</summary>
[DbContext(typeof(ClinicDbContext))]
[Migration("20261126160500_OfferOnce")]
internal sealed class OfferOnce : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create unique index ux_waiting_list_offers_entry_id on waiting_list_offers (entry_id) where outcome is null;
        create unique index ux_waiting_list_offers_therapist_id_starts_at on waiting_list_offers (therapist_id, starts_at) where outcome is null;
        """);
}

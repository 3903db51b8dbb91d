using Clinic.Testing;

namespace Clinic.Web.Tests.Booking.WaitingList;

/// <summary>A second program on the database of the first, as behind a balancer.</summary>
internal sealed class SecondProgram(ClinicApp first) : ClinicApp(first.Database)
{
    /// <summary>The database is the first one's.</summary>
    protected override bool OwnsDatabase => false;
}

using Clinic.Web.Features.Shared;

namespace Clinic.Web.Features.Booking;

/// <summary>The four steps, as the thread at the top of each shows them.</summary>
internal static class BookingSteps
{
    private const string Label = "Steps of this booking";

    public static JourneyPage Service { get; } = At(0, null, null);

    public static JourneyPage Done { get; } = At(3, null, null);

    public static JourneyPage Time(BookingPlan plan) => At(1, plan.ServiceAddress, null);

    public static JourneyPage Details(BookingPlan plan, DateOnly day) => At(2, plan.ServiceAddress, plan.TimeAddress(day));

    private static JourneyPage At(int now, string? serviceAddress, string? timeAddress) => new(
        Label,
        now,
        [new JourneyStep("Service", serviceAddress), new JourneyStep("Time", timeAddress), new JourneyStep("Details"), new JourneyStep("Done")]);
}

using Clinic.Web.Features.Availability;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.Booking.Api;

/// <summary>The time was taken; other times are offered instead.</summary>
public sealed class SlotTakenProblem : ProblemDetails
{
    /// <summary>The nearest open slots, different starts first: three, unless fewer are left.</summary>
    public IReadOnlyList<SlotAnswer> Alternatives { get; init; } = [];
}

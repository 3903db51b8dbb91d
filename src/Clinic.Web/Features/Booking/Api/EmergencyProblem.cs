using Clinic.Web.Features.Screening;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.Booking.Api;

/// <summary>An answer to the red-flag check may mean an emergency: nothing was booked and nothing is kept. Show the number.</summary>
public sealed class EmergencyProblem : ProblemDetails
{
    /// <summary>The number to call now.</summary>
    public required string EmergencyNumber { get; init; }

    internal static EmergencyProblem Of(string emergencyNumber) => new()
    {
        Status = StatusCodes.Status422UnprocessableEntity,
        Type = "/problems/emergency",
        Title = "This may be serious.",
        Detail = RedFlagWords.Emergency(emergencyNumber),
        EmergencyNumber = emergencyNumber,
    };
}

using Clinic.Data;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking;

/// <summary>How many people wait for a call: told beside the link of the staff's bar.</summary>
public sealed class CountOpenCallBacks(ClinicDbContext db)
{
    public Task<int> ExecuteAsync(CancellationToken cancellationToken) => db.CallBackRequests.CountAsync(request => request.Outcome == null, cancellationToken);
}

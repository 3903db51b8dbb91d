using Clinic.Data;
using Clinic.Data.Practice;
using Clinic.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Booking.CallBacks;

[Authorize(Policies.Staff)]
[Route("/booking/call-backs")]
public sealed class CallBacksController(ClinicDbContext db) : Controller
{
    /// <summary>The newest are enough: older ones were called or have given up.</summary>
    private const int Shown = 200;

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var time = await db.ClinicTimeAsync(cancellationToken);
        var requests = await db.CallBackRequests.AsNoTracking()
            .OrderByDescending(request => request.RequestedAt)
            .Take(Shown)
            .ToListAsync(cancellationToken);
        return View(requests
            .Select(request => new CallBackLine(
                request.Name, request.Phone, request.Region, request.BestTime, request.Note, time.ToWall(request.RequestedAt)))
            .ToList());
    }
}

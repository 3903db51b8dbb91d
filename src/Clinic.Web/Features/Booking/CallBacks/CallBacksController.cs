using Clinic.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.Booking.CallBacks;

[Authorize(Policies.Staff)]
[Route("/booking/call-backs")]
public sealed class CallBacksController(ReadCallBacks readCallBacks) : QueueController(readCallBacks)
{
    /// <param name="closed">The call-back that was just closed, to be opened again by who did not mean it.</param>
    [HttpGet]
    public async Task<IActionResult> Index(string? show, Guid? closed, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        return View(await ReadAsync(FilterOf(show), closed, cancellationToken));
    }
}

using Clinic.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.Audit.Searches;

/// <summary>The audit trail, for the owner.</summary>
[Authorize(Policies.Owner)]
[Route("/audit")]
public sealed class AuditController(ReadAudit read) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(AuditQuery query, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return NotFound();
        }

        var page = await read.PageAsync(query, User.Actor(), cancellationToken);
        Response.StatusCode = page.Trouble is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
        return View(page);
    }

    [HttpGet("file")]
    public async Task<IActionResult> File(AuditQuery query, CancellationToken cancellationToken) =>
        ModelState.IsValid && await read.AllAsync(query, User.Actor(), cancellationToken) is { } lines
            ? File(AuditFile.Of(lines), "text/csv; charset=utf-8", "audit.csv")
            : NotFound();
}

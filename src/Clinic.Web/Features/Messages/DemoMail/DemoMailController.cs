using Clinic.Data;
using Clinic.Data.Practice;
using Clinic.Domain;
using Clinic.Domain.Clients;
using Clinic.Domain.Messages;
using Clinic.Web.Features.Messages.Mails;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Messages.DemoMail;

/// <summary>The mail of the demo, so that a newcomer can follow its links. In a clinic that sends mail, or is no demo, these pages do not exist.</summary>
[AllowAnonymous]
[Route("/messages/mail")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class DemoMailController(ClinicDbContext db, ReadMailPromise promise, ComposeMail compose) : Controller
{
    private const int Shown = 50;

    /// <summary>A mail carries its styles in itself. Everything else stays forbidden.</summary>
    private const string MailPolicy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    [NonAction]
    public override async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        if (await promise.ExecuteAsync(context.HttpContext.RequestAborted) != MailPromise.ShownInDemo)
        {
            context.Result = NotFound();
            return;
        }

        await next();
    }

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var time = await db.ClinicTimeAsync(cancellationToken);
        var rows = await db.OutboxMessages
            .OrderByDescending(message => message.Id)
            .Take(Shown)
            .Select(message => new
            {
                message.Id,
                message.Kind,
                FirstName = message.Appointment!.Client!.FirstName ?? message.WaitingListOffer!.Entry!.Client!.FirstName ?? message.Sheet!.Client!.FirstName,
                StartsAt = (DateTimeOffset?)message.Appointment.StartsAt ?? (DateTimeOffset?)message.WaitingListOffer!.StartsAt,
                Asked = message.CallBackRequest,
                MadeAt = (DateTimeOffset?)message.Sheet!.MadeAt,
                message.CreatedAt,
            })
            .ToListAsync(cancellationToken);
        return View(rows.Select(row => new DemoMailLine(
            row.Id,
            row.Kind,
            row.Asked is null ? row.FirstName ?? "" : PersonName.Split(row.Asked.Name).First,
            time.ToWall(row.Asked?.DueAt ?? row.StartsAt ?? row.MadeAt ?? row.CreatedAt),
            row.Asked is not null ? "Call by" : row.MadeAt is null ? "Visit on" : "Page made on")).ToList());
    }

    [HttpGet("{id}")]
    public async Task<IActionResult> Show(Id<OutboxMessage> id, CancellationToken cancellationToken)
    {
        var mail = await FindAsync(id, cancellationToken);
        return mail is null
            ? NotFound()
            : View(new DemoMailPage(
                id,
                mail.Content.Subject,
                $"{mail.FromName} <{mail.From}>",
                $"{mail.ToName} <{mail.To}>",
                MailText.Write(mail.Content).Split('\n'),
                mail.Pdf?.Length));
    }

    [HttpGet("{id}/html")]
    public async Task<IActionResult> Html(Id<OutboxMessage> id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } mail)
        {
            return NotFound();
        }

        Response.Headers.ContentSecurityPolicy = MailPolicy;
        return Content(MailHtml.Write(mail.Content), "text/html; charset=utf-8");
    }

    private async Task<OutgoingMail?> FindAsync(Id<OutboxMessage> id, CancellationToken cancellationToken)
    {
        var message = await db.OutboxMessages.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, cancellationToken);
        return message is null
            ? null
            : await compose.ExecuteAsync(message, mayPrint: false, cancellationToken);
    }
}

using System.Globalization;
using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Attachments;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Clinic.Web.Features.Charting.Attachments;

/// <summary>Photos and documents of a visit.</summary>
[Authorize(Policies.Therapist)]
[Route("/charting/visits/{visitId}/attachments")]
public sealed class AttachmentsController(ReadAttachments read, ChangeAttachments change, TimeProvider clock) : Controller
{
    /// <summary>A file and what a form wraps around it.</summary>
    private const long MostSent = CheckedFile.MaxBytes + 100_000;

    [HttpGet]
    public async Task<IActionResult> Index(Id<Visit> visitId, CancellationToken cancellationToken) =>
        await read.ListAsync(visitId, User.Actor(), cancellationToken) is { } page ? View(page) : NotFound();

    /// <summary>A picture opens in the browser, a document is saved: no browser runs what stands in it at the clinic's own address.</summary>
    [HttpGet("{attachmentId:guid}")]
    public async Task<IActionResult> Show(Id<Visit> visitId, Guid attachmentId, CancellationToken cancellationToken)
    {
        if (await read.FileAsync(visitId, attachmentId, User.Actor(), cancellationToken) is not { } opened)
        {
            return NotFound();
        }

        var (about, bytes) = opened;
        var disposition = new ContentDispositionHeaderValue(about.Kind == AttachmentKind.Pdf ? "attachment" : "inline");
        disposition.SetHttpFileName(about.Name);
        Response.Headers.ContentDisposition = disposition.ToString();
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";
        Response.Headers.CacheControl = "no-store";
        return File(bytes, about.Kind == AttachmentKind.Pdf ? "application/pdf" : $"image/{WireName.Of(about.Kind)}");
    }

    [HttpPost]
    [RefuseLargeBody(MostSent)]
    [RequestFormLimits(MultipartBodyLengthLimit = MostSent)]
    public async Task<IActionResult> Create(Id<Visit> visitId, IFormFile? file, CancellationToken cancellationToken)
    {
        if (file is null || file.Length == 0)
        {
            return await RefuseAsync(visitId, StatusCodes.Status422UnprocessableEntity, "Choose a file first.", cancellationToken);
        }

        using var content = new MemoryStream((int)Math.Min(file.Length, CheckedFile.MaxBytes + 1));
        await file.CopyToAsync(content, cancellationToken);
        if (CheckedFile.Read(content.ToArray(), out var kept) is { } trouble)
        {
            return await RefuseAsync(visitId, StatusCodes.Status422UnprocessableEntity, WordsOf(trouble), cancellationToken);
        }

        var outcome = await change.AddAsync(visitId, kept!, file.FileName, User.Actor(), clock.GetInstant(), cancellationToken);
        return await AnswerAsync(visitId, outcome.Refusal, cancellationToken);
    }

    [HttpPost("{attachmentId:guid}/removal")]
    public async Task<IActionResult> Delete(Id<Visit> visitId, Guid attachmentId, CancellationToken cancellationToken) =>
        await AnswerAsync(visitId, (await change.RemoveAsync(visitId, attachmentId, User.Actor(), cancellationToken)).Refusal, cancellationToken);

    private Task<IActionResult> AnswerAsync(Id<Visit> visitId, Refusal? refusal, CancellationToken cancellationToken) => refusal switch
    {
        null => Task.FromResult<IActionResult>(RedirectToAction(nameof(Index), new { visitId })),
        VisitFinished => RefuseAsync(
            visitId, StatusCodes.Status409Conflict, "This visit is signed: its files stay as they are, and none is added.", cancellationToken),
        AttachmentsFull => RefuseAsync(
            visitId,
            StatusCodes.Status409Conflict,
            string.Create(CultureInfo.InvariantCulture, $"A visit takes {Attachment.MostPerVisit} files. Remove one first."),
            cancellationToken),
        _ => Task.FromResult<IActionResult>(NotFound()),
    };

    private async Task<IActionResult> RefuseAsync(Id<Visit> visitId, int status, string wrong, CancellationToken cancellationToken)
    {
        if (await read.ListAsync(visitId, User.Actor(), cancellationToken) is not { } page)
        {
            return NotFound();
        }

        Response.StatusCode = status;
        return View(nameof(Index), page with { Wrong = wrong });
    }

    private static string WordsOf(AttachmentTrouble trouble) => trouble switch
    {
        AttachmentTrouble.OtherKind => "This is no JPEG, PNG or WebP picture and no PDF, whatever its name says. Nothing was kept.",
        AttachmentTrouble.Broken => "The file is cut off or broken. Nothing was kept. Save or print it to PDF anew, or choose another.",
        AttachmentTrouble.Locked => "The PDF is locked with a password. Nothing was kept. Save it without one first.",
        AttachmentTrouble.Active => "The PDF runs a program, plays something or carries other files. Nothing was kept. Print it to PDF, and add that.",
        AttachmentTrouble.TooMuchInside => "The file is far larger inside than it looks, or packed so that it cannot be checked. Nothing was kept.",
        _ => "The file is larger than 10 MB. Nothing was kept. Make it smaller first.",
    };
}

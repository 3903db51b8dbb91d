using System.Security.Cryptography;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Clinic.Web.Features.Messages.CalendarFeeds;

/// <summary>A therapist's visits for her own calendar program, which signs in nowhere: who has the address may read it.</summary>
[AllowAnonymous]
[Route("/messages/feeds/{token:length(43)}.ics")]
public sealed class CalendarFeedsController(ReadFeed readFeed) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(string token, CancellationToken cancellationToken)
    {
        Response.Headers["X-Robots-Tag"] = "noindex";
        if (await readFeed.ExecuteAsync(token, cancellationToken) is not { } file)
        {
            // A program reads this, and a guess learns nothing: no page, and the same for what never was and what was replaced.
            if (HttpContext.Features.Get<IStatusCodePagesFeature>() is { } pages)
            {
                pages.Enabled = false;
            }

            Response.Headers.CacheControl = "no-store";
            return NotFound();
        }

        Response.Headers.CacheControl = "private, no-cache";
        // The framework answers 304 to who has this one.
        return File(file, CalendarFile.MediaType, lastModified: null, new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(file).AsSpan(0, 16))}\""));
    }
}

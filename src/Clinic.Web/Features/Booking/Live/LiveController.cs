using Clinic.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace Clinic.Web.Features.Booking.Live;

/// <summary>
/// Tells an open page that the calendar changed, as server-sent events: the page asks for the rest. Between two words it holds a
/// connection to the browser and nothing else, and it never sends a cookie, so waiting does not make a session longer.
/// </summary>
[Authorize(Policies.Staff)]
[Route("/booking/calendar/live")]
public sealed class LiveController(CalendarBell bell, StillSignedIn stillSignedIn, IHostApplicationLifetime lifetime) : Controller
{
    /// <summary>No page asks more often than this, however much is booked.</summary>
    private static readonly TimeSpan BetweenWords = TimeSpan.FromSeconds(1);

    /// <summary>After this long without a change there is a sign of life, and the session is looked at.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(15);

    /// <summary>Then the browser comes again by itself, and shows its cookie.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    [HttpGet]
    public async Task Index(CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        end.CancelAfter(Longest);
        Response.ContentType = "text/event-stream";
        Response.Headers.CacheControl = "no-store";
        // A proxy that gathers an answer before it passes it on would keep every word to itself.
        Response.Headers["X-Accel-Buffering"] = "no";
        try
        {
            await TellAsync(end.Token);
        }
        catch (OperationCanceledException)
        {
            // She left, the clinic closes, or it is time to come again.
        }
        catch (NpgsqlException)
        {
            // Who she is cannot be asked just now. Her browser comes again.
        }
    }

    private async Task TellAsync(CancellationToken cancellationToken)
    {
        var next = bell.Next;
        await SayAsync("retry: 2000\n: listening\n\n", cancellationToken);
        while (true)
        {
            var isQuiet = await Task.WhenAny(next, Task.Delay(Quiet, cancellationToken)) != next;
            cancellationToken.ThrowIfCancellationRequested();
            if (!await stillSignedIn.AskAsync(User))
            {
                return;
            }

            if (isQuiet)
            {
                await SayAsync(": quiet\n\n", cancellationToken);
                continue;
            }

            next = bell.Next;
            await SayAsync("event: changed\ndata:\n\n", cancellationToken);
            await Task.Delay(BetweenWords, cancellationToken);
        }
    }

    private async Task SayAsync(string words, CancellationToken cancellationToken)
    {
        await Response.WriteAsync(words, cancellationToken);
        await Response.Body.FlushAsync(cancellationToken);
    }
}

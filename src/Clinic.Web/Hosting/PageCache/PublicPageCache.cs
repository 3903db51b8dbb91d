using System.Globalization;
using Clinic.Data.Booking;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Net.Http.Headers;

namespace Clinic.Web.Hosting.PageCache;

/// <summary>
/// Keeps answers that are the same for everybody, each under the number that <see cref="CalendarNews"/> had before it was made: after a
/// change nobody looks under that number any more, not even for an answer that was being made meanwhile. Time passes too, and an open
/// time comes too near; so an answer is given for <see cref="Life"/> at most.
/// </summary>
internal sealed class PublicPageCache(CalendarNews news, TimeProvider clock) : IOutputCachePolicy
{
    /// <summary>How long a time that has come too near, or whose hold has ended, may still be shown as it was. Booking looks anew anyway.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromSeconds(15);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        context.EnableOutputCaching = (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            && context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<SameForEverybodyAttribute>() is not null
            && news.IsListening;
        context.AllowCacheLookup = context.AllowCacheStorage = context.AllowLocking = context.EnableOutputCaching;
        context.ResponseExpirationTimeSpan = Life;
        context.CacheVaryByRules.QueryKeys = "*";
        // It is kept as it was compressed.
        context.CacheVaryByRules.HeaderNames = HeaderNames.AcceptEncoding;
        context.CacheVaryByRules.VaryByValues["calendar"] = news.Generation.ToString(CultureInfo.InvariantCulture);
        // By the clinic's own clock: everybody sees the same until it is over for everybody.
        context.CacheVaryByRules.VaryByValues["time"] = (clock.GetInstant().Ticks / Life.Ticks).ToString(CultureInfo.InvariantCulture);
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        // A cookie, a token or a nonce is one visitor's, whatever the page says of itself. Forms with a token forbid keeping.
        var response = context.HttpContext.Response;
        context.AllowCacheStorage &= response.StatusCode == StatusCodes.Status200OK
            && response.Headers.SetCookie.Count == 0
            && !response.Headers.CacheControl.ToString().Contains(CacheControlHeaderValue.NoStoreString, StringComparison.OrdinalIgnoreCase)
            && !SecurityHeaders.HasNonce(context.HttpContext);
        return ValueTask.CompletedTask;
    }
}

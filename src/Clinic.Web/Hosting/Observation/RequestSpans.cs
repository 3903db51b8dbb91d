using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;

namespace Clinic.Web.Hosting.Observation;

/// <summary>
/// Says in a request's span which route it was and how it ended, and keeps people out of it: an address may be a private link, and the
/// browser's name tells about a person.
/// </summary>
internal sealed class RequestSpans(RequestDelegate next)
{
    private static readonly string[] Telling = ["url.path", "url.query", "user_agent.original"];

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        finally
        {
            if (Activity.Current is { } span)
            {
                Describe(span, context);
            }
        }
    }

    /// <summary>The pattern of the route that was asked for, also while an error page answers for it; null where there is none.</summary>
    public static string? RouteOf(HttpContext context)
    {
        var endpoint = context.Features.Get<IExceptionHandlerFeature>()?.Endpoint
            ?? context.Features.Get<IStatusCodeReExecuteFeature>()?.Endpoint
            ?? context.GetEndpoint();
        return (endpoint as RouteEndpoint)?.RoutePattern.RawText;
    }

    private static void Describe(Activity span, HttpContext context)
    {
        if (RouteOf(context) is { } route)
        {
            span.DisplayName = $"{context.Request.Method} {route}";
            span.SetTag("http.route", route);
        }

        span.SetTag("http.response.status_code", context.Response.StatusCode);
        span.SetTag("clinic.request_id", context.TraceIdentifier);
        foreach (var tag in Telling)
        {
            span.SetTag(tag, null);
        }

        if (context.Response.StatusCode >= StatusCodes.Status500InternalServerError)
        {
            span.SetStatus(ActivityStatusCode.Error);
        }
    }
}

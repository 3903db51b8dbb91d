using Clinic.Web.Hosting.Api;
using Clinic.Web.Hosting.Observation;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace Clinic.Web.Hosting.Faults;

/// <summary>
/// Faults that are no bug of ours. A database that is away, starting, out of connections, too slow or out of room: 503. A request that the
/// server itself refuses, such as a body that is too long: its own status. One line in the log instead of a stack trace for each visitor.
/// </summary>
internal sealed partial class ExpectedFaults(ILogger<ExpectedFaults> logger) : IExceptionHandler
{
    /// <summary>When to try again, in seconds.</summary>
    private const string RetryAfter = "10";

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        ProblemDetails problem;
        if (exception is BadHttpRequestException refused)
        {
            problem = ApiProblems.Of(refused.StatusCode, "unreadable", "The request cannot be read.");
        }
        else if (TransientFaults.IsTransient(exception))
        {
            LogAway(httpContext.Request.Method, RequestSpans.RouteOf(httpContext) ?? "(no route)", ReasonOf(exception));
            httpContext.Response.Headers.RetryAfter = RetryAfter;
            problem = ApiProblems.Of(
                StatusCodes.Status503ServiceUnavailable,
                "unavailable",
                "The clinic's calendar cannot be reached just now.",
                "Try again in a few seconds; a booking with the same key.");
        }
        else
        {
            return false;
        }

        // A page has no body yet; the status finds it one.
        httpContext.Response.StatusCode = problem.Status!.Value;
        if (ApiProblems.IsOfApi(httpContext))
        {
            await TypedResults.Problem(problem).ExecuteAsync(httpContext);
        }

        return true;
    }

    private static string ReasonOf(Exception exception)
    {
        var root = exception.GetBaseException();
        return root is PostgresException fault ? fault.SqlState : root.GetType().Name;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Method} {Route} was answered with 503: the database failed ({Reason}).")]
    private partial void LogAway(string method, string route, string reason);
}

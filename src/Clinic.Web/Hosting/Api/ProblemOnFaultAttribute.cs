using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Clinic.Web.Hosting.Api;

/// <summary>Turns what the server itself refuses (a body that is too long), or a database that is away, into a problem of the API.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ProblemOnFaultAttribute : ExceptionFilterAttribute
{
    public override void OnException(ExceptionContext context)
    {
        context.Result = context.Exception switch
        {
            BadHttpRequestException refused => ApiProblems.Result(ApiProblems.Of(refused.StatusCode, "unreadable", "The request cannot be read.")),
            var fault when TransientFaults.IsTransient(fault) => Unavailable(context.HttpContext),
            _ => null,
        };
    }

    private static ObjectResult Unavailable(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "10";
        return ApiProblems.Result(ApiProblems.Of(
            StatusCodes.Status503ServiceUnavailable, "unavailable", "The clinic's calendar cannot be reached just now. Try again with the same key."));
    }
}

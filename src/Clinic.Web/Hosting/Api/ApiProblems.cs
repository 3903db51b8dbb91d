using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Clinic.Web.Hosting.Api;

/// <summary>The API's errors as RFC 9457 problem details. Types are addresses within this clinic.</summary>
internal static class ApiProblems
{
    public const string MediaType = "application/problem+json";

    private static readonly string[] Unread = ["This cannot be read."];

    /// <summary>A request that the framework cannot read is refused in our words.</summary>
    public static IServiceCollection AddApiProblems(this IServiceCollection services) =>
        services.Configure<ApiBehaviorOptions>(options =>
            options.InvalidModelStateResponseFactory = context => Result(Malformed(context.ModelState)));

    /// <summary>Whether a program asks, and not a person with a browser.</summary>
    public static bool IsOfApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api");

    public static ProblemDetails Of(int status, string type, string title, string? detail = null) =>
        new() { Status = status, Type = $"/problems/{type}", Title = title, Detail = detail };

    /// <summary>A request that can be read, but asks for something that cannot be; the errors by JSON field.</summary>
    public static ProblemDetails Invalid(IDictionary<string, string[]> errors) => new HttpValidationProblemDetails(errors)
    {
        Status = StatusCodes.Status422UnprocessableEntity,
        Type = "/problems/invalid",
        Title = "Some of what was sent cannot be taken.",
    };

    public static ProblemDetails Invalid(string field, string words) => Invalid(new Dictionary<string, string[]> { [field] = [words] });

    /// <summary>A request that cannot be read; the errors by parameter or JSON field.</summary>
    public static ProblemDetails Unreadable(IDictionary<string, string[]> errors) => new HttpValidationProblemDetails(errors)
    {
        Status = StatusCodes.Status400BadRequest,
        Type = "/problems/unreadable",
        Title = "The request cannot be read.",
    };

    public static ProblemDetails Unreadable(string field, string words) => Unreadable(new Dictionary<string, string[]> { [field] = [words] });

    public static ObjectResult Result(ProblemDetails problem) =>
        new(problem) { StatusCode = problem.Status, ContentTypes = { MediaType } };

    // The reader's own words may repeat what was sent; ours do not.
    private static ProblemDetails Malformed(ModelStateDictionary state) => Unreadable(state
        .Where(entry => entry.Value is { Errors.Count: > 0 })
        .Select(entry => entry.Key.TrimStart('$', '.'))
        .Select(field => field.Length == 0 ? "body" : field)
        .Distinct(StringComparer.Ordinal)
        .ToDictionary(field => field, _ => Unread));
}

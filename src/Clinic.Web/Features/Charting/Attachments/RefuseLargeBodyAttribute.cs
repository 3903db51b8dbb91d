using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Clinic.Web.Features.Charting.Attachments;

/// <summary>
/// Answers a body that is too large with words, before anything of it is kept. A browser shows the answer only when it could send
/// all it had begun to send: what comes is read and let go, up to a length that nobody reaches by mistake.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RefuseLargeBodyAttribute(long mostBytes) : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    private const long MostLetGo = 200_000_000;

    public long MostBytes { get; } = mostBytes;

    /// <summary>Before the antiforgery check, which reads the form.</summary>
    public int Order => 900;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (context.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = request.ContentLength > MostBytes ? MostLetGo : MostBytes;
        }

        if (request.ContentLength > MostBytes)
        {
            if (request.ContentLength <= MostLetGo)
            {
                await request.Body.CopyToAsync(Stream.Null, context.HttpContext.RequestAborted);
            }

            context.Result = new ViewResult { ViewName = "TooLarge", StatusCode = StatusCodes.Status413PayloadTooLarge };
        }
    }
}

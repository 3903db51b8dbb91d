using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Clinic.Web.Features.HomeCare.WebCopies;

/// <summary>
/// What holds for all that a sheet's private link opens: no search engine keeps it and nobody is told its address. Who is signed in looks
/// at it as the client sees it, and says nothing in her name.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class WebCopyAttribute : ActionFilterAttribute
{
    public override void OnActionExecuting(ActionExecutingContext context)
    {
        context.HttpContext.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        context.HttpContext.Response.Headers["Referrer-Policy"] = "no-referrer";
        if (HttpMethods.IsPost(context.HttpContext.Request.Method) && context.HttpContext.User.Identity is { IsAuthenticated: true })
        {
            context.Result = new ForbidResult();
        }
    }
}

using System.Globalization;
using System.Threading.RateLimiting;
using Clinic.Web.Hosting.Api;

namespace Clinic.Web.Hosting;

/// <summary>
/// How often one address may do what costs us or somebody else something. <c>RateLimiting:Enabled=false</c> switches
/// every limiter off.
/// </summary>
internal static class RateLimits
{
    public const string Booking = "booking";
    public const string Hold = "hold";
    public const string Marks = "marks";
    public const string CallBack = "call-back";
    public const string SignIn = "sign-in";
    public const string Pdf = "pdf";
    public const string Home = "home";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddClinicRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var enabled = configuration.GetValue("RateLimiting:Enabled", true);
        return services.AddRateLimiter(options =>
        {
            options.AddPolicy(Booking, context => PerAddress(context, enabled, permits: 20));
            options.AddPolicy(Hold, context => PerAddress(context, enabled, permits: 20));
            // Ten places, each with its note, and a slip or two.
            options.AddPolicy(Marks, context => PerAddress(context, enabled, permits: 60));
            options.AddPolicy(CallBack, context => PerAddress(context, enabled, permits: 5));
            options.AddPolicy(SignIn, context => PerAddress(context, enabled, permits: 10));
            options.AddPolicy(Pdf, context => PerAddress(context, enabled, permits: 10));
            // Six exercises on eight days, ticked without a net and sent at once, and some answers.
            options.AddPolicy(Home, context => PerAddress(context, enabled, permits: 90));
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = async (context, _) =>
            {
                var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var retryAfter) ? retryAfter : Window;
                context.HttpContext.Response.Headers.RetryAfter =
                    Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                if (ApiProblems.IsOfApi(context.HttpContext))
                {
                    await Results.Problem(
                        type: "/problems/too-many-requests",
                        title: "That was a bit too fast.",
                        statusCode: StatusCodes.Status429TooManyRequests).ExecuteAsync(context.HttpContext);
                }
            };
        });
    }

    private static RateLimitPartition<string> PerAddress(HttpContext context, bool enabled, int permits)
    {
        var address = context.Connection.RemoteIpAddress?.ToString() ?? "";
        return enabled
            ? RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = Window })
            : RateLimitPartition.GetNoLimiter(address);
    }
}

using System.Security.Cryptography;
using Clinic.Data.Audit;

namespace Clinic.Web.Hosting.Observation;

/// <summary>
/// Gives each request an id that can be read out over the phone, such as <c>K7QM-2XRD</c>. The visitor finds it on an error page and in
/// the header <c>X-Request-Id</c>, whoever runs the clinic in every line that the request logged, as a tag of its trace,
/// and in every row that it left in the audit trail.
/// </summary>
internal sealed class RequestIds(RequestDelegate next, ILogger<RequestIds> logger)
{
    public const string Header = "X-Request-Id";

    /// <summary>No letter that sounds or looks like another letter or digit.</summary>
    private const string Letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static readonly Func<ILogger, string, IDisposable?> Scope = LoggerMessage.DefineScope<string>("{RequestId}");

    public async Task InvokeAsync(HttpContext context)
    {
        var id = $"{RandomNumberGenerator.GetString(Letters, 4)}-{RandomNumberGenerator.GetString(Letters, 4)}";
        context.TraceIdentifier = id;
        AuditTrail.BeginRequest(id);
        // On starting, because an error page clears what was set before.
        context.Response.OnStarting(() =>
        {
            context.Response.Headers[Header] = id;
            return Task.CompletedTask;
        });
        using (Scope(logger, id))
        {
            await next(context);
        }
    }
}

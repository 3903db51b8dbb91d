using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace Clinic.Web.Hosting;

/// <summary>
/// Compresses drawings, data and those pages that say they are the same for everybody. Other pages stay as they are, because
/// over HTTPS the compressed length of a page with a secret in it tells about the secret.
/// </summary>
internal sealed class PublicCompression(IServiceProvider services, IOptions<ResponseCompressionOptions> options)
    : ResponseCompressionProvider(services, options)
{
    private const string Page = "text/html";

    public static string[] MimeTypes { get; } = [Page, "image/svg+xml", "application/json"];

    public override bool ShouldCompressResponse(HttpContext context) =>
        base.ShouldCompressResponse(context)
        && (context.Response.ContentType?.StartsWith(Page, StringComparison.OrdinalIgnoreCase) != true
            || context.GetEndpoint()?.Metadata.GetMetadata<SameForEverybodyAttribute>() is not null);
}

using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace Clinic.Web.Hosting;

internal static class CompressedDrawings
{
    /// <summary>
    /// Compresses what is large and the same for everybody: drawings and the atlas. Pages stay as they are, because over
    /// HTTPS the compressed length of a page with a secret in it tells about the secret.
    /// </summary>
    public static IServiceCollection AddCompressedDrawings(this IServiceCollection services) => services
        .AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = ["image/svg+xml", "application/json"];
        })
        .Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest)
        .Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
}

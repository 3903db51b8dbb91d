using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace Clinic.Web.Hosting;

internal static class Compression
{
    /// <summary>What is compressed when it is asked for; style sheets and scripts were already, by the build.</summary>
    public static IServiceCollection AddPublicCompression(this IServiceCollection services) => services
        .AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = PublicCompression.MimeTypes;
        })
        .AddSingleton<IResponseCompressionProvider, PublicCompression>()
        .Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal)
        .Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
}

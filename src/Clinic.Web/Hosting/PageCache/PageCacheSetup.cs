using Microsoft.AspNetCore.OutputCaching;

namespace Clinic.Web.Hosting.PageCache;

internal static class PageCacheSetup
{
    /// <summary>Old answers are not thrown away one by one: none lives longer than a page may, and together they have this much room.</summary>
    private const int MostBytes = 32_000_000;

    private const int LargestAnswer = 1_000_000;

    public static IServiceCollection AddPublicPageCache(this IServiceCollection services)
    {
        services.AddSingleton<PublicPageCache>();
        services.AddOutputCache(options =>
        {
            options.SizeLimit = MostBytes;
            options.MaximumBodySize = LargestAnswer;
        });
        services.AddOptions<OutputCacheOptions>().Configure<PublicPageCache>((options, cache) => options.AddBasePolicy(cache));
        return services;
    }
}

using Clinic.Web.Features.HomeCare.Building;
using Clinic.Web.Features.HomeCare.Snapshots;

namespace Clinic.Web.Features.HomeCare;

/// <summary>What a client takes home: exercises for the treated areas on one page, as a PDF and under a private link.</summary>
internal static class HomeCareRoom
{
    public static IServiceCollection AddHomeCare(this IServiceCollection services)
    {
        services.AddScoped<ReadVisitForSheet>();
        services.AddScoped<MakeSheet>();
        services.AddScoped<SheetLinks>();
        services.AddScoped<SheetPdf>();
        services.AddScoped<Packs>();
        return services;
    }
}

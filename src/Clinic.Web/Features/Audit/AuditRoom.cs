using Clinic.Web.Features.Audit.Searches;

namespace Clinic.Web.Features.Audit;

/// <summary>Who read and wrote charts: the owner's search, and the worker that seals the trail.</summary>
internal static class AuditRoom
{
    public static IServiceCollection AddAudit(this IServiceCollection services) => services
        .AddScoped<ReadAudit>()
        .AddHostedService<SealTrail>();
}

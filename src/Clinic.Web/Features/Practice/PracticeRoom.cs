using Clinic.Web.Features.Practice.Services;
using Clinic.Web.Features.Practice.Therapists;

namespace Clinic.Web.Features.Practice;

/// <summary>
/// The clinic itself: its home page, the pages on which the owner sets it up, its services and therapists for the API, and the card that
/// every page shows of it (<see cref="ReadPracticeCard"/>).
/// </summary>
internal static class PracticeRoom
{
    public static IServiceCollection AddPractice(this IServiceCollection services) =>
        services
            .AddScoped<ReadPracticeCard>()
            .AddSingleton<LastPracticeCard>()
            .AddScoped<ReadServiceForm>()
            .AddScoped<ReadTherapistForm>();
}

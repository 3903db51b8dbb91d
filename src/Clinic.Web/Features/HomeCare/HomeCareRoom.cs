using Clinic.Web.Features.HomeCare.Building;
using Clinic.Web.Features.HomeCare.ExerciseForms;
using Clinic.Web.Features.HomeCare.Exercises;
using Clinic.Web.Features.HomeCare.Flags;
using Clinic.Web.Features.HomeCare.Mailings;
using Clinic.Web.Features.HomeCare.FromHome;
using Clinic.Web.Features.HomeCare.WebCopies;

namespace Clinic.Web.Features.HomeCare;

/// <summary>What a client takes home: exercises for the treated areas on one page, as a PDF and under a private link.</summary>
internal static class HomeCareRoom
{
    public static IServiceCollection AddHomeCare(this IServiceCollection services)
    {
        services.AddScoped<ReadVisitForSheet>();
        services.AddScoped<MakeSheet>();
        services.AddScoped<SheetLinks>();
        services.AddScoped<Packs>();
        services.AddScoped<ReadFlags>();
        services.AddScoped<ChangeFlags>();
        services.AddScoped<ReadMailing>();
        services.AddScoped<SendSheet>();
        services.AddScoped<ReadExercise>();
        services.AddScoped<SaveExercise>();
        services.AddScoped<OpenWebCopy>();
        services.AddScoped<ReadHow>();
        services.AddScoped<KeepHomeAnswer>();
        return services;
    }
}

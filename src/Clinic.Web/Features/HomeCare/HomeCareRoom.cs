using Clinic.Web.Features.HomeCare.Pdf;
#if QUESTPDF
using Clinic.Web.Features.HomeCare.Pdf.QuestPdf;
#endif

namespace Clinic.Web.Features.HomeCare;

/// <summary>What a client takes home: exercises for the treated areas on one page, as a PDF and under a private link.</summary>
internal static class HomeCareRoom
{
    public static IServiceCollection AddHomeCare(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PdfOptions>().Bind(configuration.GetSection(PdfOptions.Section)).ValidateOnStart();
        // The order in which they are asked.
#if QUESTPDF
        services.AddSingleton<IPdfRenderer, QuestPdfRenderer>();
#endif
        services.AddSingleton<IPdfRenderer, ChromiumPdf>();
        services.AddSingleton<PdfPrinter>();
        services.AddScoped<PrintHtml>();
        services.AddScoped<ReadVisitForSheet>();
        services.AddScoped<MakeSheet>();
        services.AddScoped<SheetLinks>();
        return services;
    }
}

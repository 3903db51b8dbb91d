#if QUESTPDF
using Clinic.Web.Hosting.Pdf.QuestPdf;
#endif

namespace Clinic.Web.Hosting.Pdf;

/// <summary>What every room prints with.</summary>
internal static class PdfEngines
{
    public static IServiceCollection AddPdf(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PdfOptions>().Bind(configuration.GetSection(PdfOptions.Section)).ValidateOnStart();
        // The order in which they are asked.
#if QUESTPDF
        services.AddSingleton<IPdfRenderer, QuestPdfRenderer>();
#endif
        services.AddSingleton<IPdfRenderer, ChromiumPdf>();
        services.AddSingleton<PdfPrinter>();
        services.AddScoped<SheetPdf>();
        services.AddSingleton<PrintStyle>();
        services.AddScoped<PrintHtml>();
        return services;
    }
}

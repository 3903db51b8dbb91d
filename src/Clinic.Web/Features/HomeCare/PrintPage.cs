using Clinic.Domain.HomeCare.Sheets;

namespace Clinic.Web.Features.HomeCare;

/// <summary>A sheet as it goes on paper.</summary>
/// <param name="WebAddress">What its code opens; null for a sheet without a code.</param>
/// <param name="Style">The style sheet itself, where the page must stand alone; null where it is linked.</param>
public sealed record PrintPage(SheetContent Sheet, string? WebAddress, string? Style = null)
{
    /// <summary>One file that needs nothing else: its drawings are inside it too.</summary>
    public bool StandsAlone => Style is not null;
}

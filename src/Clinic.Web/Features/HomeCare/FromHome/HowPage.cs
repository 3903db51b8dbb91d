using Clinic.Domain.HomeCare.FromHome;
using Clinic.Domain.HomeCare.Sheets;

namespace Clinic.Web.Features.HomeCare.FromHome;

/// <summary>How is it now? One number for each knot of the sheet, and then what became of it.</summary>
public sealed record HowPage(SheetContent Sheet, string Token, AskedWhen Asked, IReadOnlyList<HowLine> Lines);

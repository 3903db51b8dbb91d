using Clinic.Domain.HomeCare.FromHome;

namespace Clinic.Web.Features.Charting.Charts;

/// <summary>An answer from home.</summary>
/// <param name="MadeAt">When its sheet was made.</param>
internal sealed record HomeRow(HomeAnswer Answer, DateTimeOffset MadeAt);

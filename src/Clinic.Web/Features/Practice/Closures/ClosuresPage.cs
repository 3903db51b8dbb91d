using Clinic.Domain.Practice;
using Clinic.Web.Features.Availability;

namespace Clinic.Web.Features.Practice.Closures;

/// <summary>The days on which the clinic is or will be closed, and another closure to add.</summary>
/// <param name="Closures">Those that are not over, the next first.</param>
/// <param name="Affected">Booked visits that fall into them.</param>
public sealed record ClosuresPage(IReadOnlyList<ClinicClosure> Closures, IReadOnlyList<AffectedVisit> Affected, ClosureForm Form);

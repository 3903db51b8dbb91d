using Clinic.Domain;
using Clinic.Domain.Practice;

namespace Clinic.Web.Features.Practice.Handovers;

/// <param name="From">Every therapist, those who left first.</param>
/// <param name="To">Those who treat.</param>
/// <param name="Made">What was handed over, a line each, the newest first.</param>
public sealed record HandoversPage(
    HandoverForm Form, IReadOnlyList<(Id<Therapist> Id, string Name)> From, IReadOnlyList<(Id<Therapist> Id, string Name)> To, IReadOnlyList<string> Made,
    string? Trouble);

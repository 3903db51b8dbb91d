using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Web.Features.Charting.KnotFindings;

namespace Clinic.Web.Features.Charting.KnotStories;

/// <summary>The lasting part of the chosen knot.</summary>
/// <param name="OtherSide">"right", for "Also on the right".</param>
/// <param name="Twin">The knot on the other side it is linked with.</param>
/// <param name="TwinNumber">Its number; null where it is not on this page.</param>
public sealed record KnotStory(
    KnotStoryForm Form, KnotGroup Group, string? Label, string? Status, bool IsOnDominantSide, string OtherSide, Id<Knot>? Twin, int? TwinNumber);

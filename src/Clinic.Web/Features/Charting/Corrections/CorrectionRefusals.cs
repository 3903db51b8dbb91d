using Clinic.Domain;

namespace Clinic.Web.Features.Charting.Corrections;

/// <summary>Nothing is put right without a reason.</summary>
public sealed record CorrectionReasonMissing : Refusal;

/// <summary>A later visit rests on what is to be taken away: it found a knot that was marked here, or rated a goal that was set here.</summary>
public sealed record LaterVisitRests : Refusal;

/// <summary>The right client has a plan of care already, and the visit brings another.</summary>
public sealed record PlanInTheWay : Refusal;

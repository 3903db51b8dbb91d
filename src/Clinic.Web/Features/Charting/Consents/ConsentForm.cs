using System.ComponentModel.DataAnnotations;
using Clinic.Domain;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Charting;

namespace Clinic.Web.Features.Charting.Consents;

/// <summary>The client agrees that one area is touched in this visit.</summary>
public sealed record ConsentForm
{
    /// <summary>The knot whose list the area stands on.</summary>
    public Id<Knot> Knot { get; init; }

    public string? Area { get; init; }

    [WordOf<AreaSide>(ErrorMessage = "Say which side.")]
    public string? Side { get; init; }

    [Display(Name = "The client agrees that I work here")]
    [Range(typeof(bool), "true", "true", ErrorMessage = "Ask the client first, and tick the box when the answer is yes.")]
    public bool Agrees { get; init; }

    public AreaKey? Key => AreaKey.TryParse($"{Area}-{Side}", out var key) ? key : null;
}

using Clinic.Domain;
using Clinic.Domain.Charting;

namespace Clinic.Web.Features.Charting.Consents;

/// <summary>The client takes back that one area is touched.</summary>
public sealed record WithdrawalForm
{
    /// <summary>The knot whose list the area stands on.</summary>
    public Id<Knot> Knot { get; init; }

    public string? Area { get; init; }

    public string? Side { get; init; }

    public AreaKey? Key => AreaKey.TryParse($"{Area}-{Side}", out var key) ? key : null;
}

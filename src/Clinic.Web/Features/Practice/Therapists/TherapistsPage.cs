namespace Clinic.Web.Features.Practice.Therapists;

/// <summary>Everybody who treats here or did, in the order of the home page.</summary>
/// <param name="IsOwnerOne">Whether the owner who looks is one of them.</param>
public sealed record TherapistsPage(IReadOnlyList<TherapistRow> Therapists, bool IsOwnerOne)
{
    /// <summary>Those in whose name nobody signs in, whom the owner may say to be.</summary>
    public IEnumerable<TherapistRow> Free => Therapists.Where(therapist => therapist is { Account: null, IsActive: true });
}

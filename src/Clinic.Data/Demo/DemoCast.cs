using Clinic.Domain;
using Clinic.Domain.Practice;
using Clinic.Domain.Time;

namespace Clinic.Data.Demo;

/// <summary>Who and what the demo's visits are made of.</summary>
/// <param name="Accounts">The account of each therapist.</param>
internal sealed record DemoCast(
    ClinicTime Time,
    IReadOnlyList<Therapist> Therapists,
    IReadOnlyList<Service> Services,
    IReadOnlyList<TreatmentRoom> Rooms,
    IReadOnlyDictionary<Id<Therapist>, Guid> Accounts)
{
    public Therapist Ines => Therapists[0];

    public Therapist Tom => Therapists[1];

    public Therapist Hanna => Therapists[2];

    public Service Consult => Services[0];

    public Service Hour => Services[2];
}

using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Domain.Clients;
using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.Choosing;
using Clinic.Domain.HomeCare.Sheets;

namespace Clinic.Web.Features.HomeCare;

/// <summary>What a sheet is made from.</summary>
/// <param name="IsSigned">No sheet is added to it any more.</param>
/// <param name="Facts">What the choice depends on, as the record says it.</param>
/// <param name="Head">As it stands without a word of the therapist: with the aim and review day of the open plan of care.</param>
public sealed record VisitForSheet(
    Id<Visit> Id, Id<Client> ClientId, string FullName, bool IsSigned, ChoiceFacts Facts, SheetHead Head)
{
    public TreatedVisit Treated => Facts.Visit;

    public string FirstName => Head.FirstName;
}

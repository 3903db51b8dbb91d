using Clinic.Domain.Charting;
using Clinic.Domain.Clients;
using Clinic.Domain.HomeCare.Sheets;

namespace Clinic.Domain.HomeCare;

/// <summary>A take-home sheet as it was handed out. Its content never changes; a better sheet is a new one.</summary>
public sealed class Sheet
{
    public Id<Sheet> Id { get; init; } = Id<Sheet>.New();

    public required Id<Visit> VisitId { get; init; }

    public required Id<Client> ClientId { get; init; }

    public required SheetContent Content { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public required Guid MadeBy { get; init; }

    public Client? Client { get; init; }
}

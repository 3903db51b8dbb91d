using System.Text.Json.Serialization;
using Clinic.Domain;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Booking;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Attachments;
using Clinic.Domain.Charting.Notes;
using Clinic.Domain.Charting.Plans;
using Clinic.Domain.Charting.Signing;
using Clinic.Domain.Clients;
using Clinic.Domain.Practice;
using Clinic.Domain.Screening;

namespace Clinic.Web.Features.Charting.Prints;

/// <summary>A visit as it goes on paper: the signed content where it is signed, what stands there now where it is not.</summary>
internal sealed record VisitToPrint
{
    public required Guid ClientId { get; init; }

    public required ContentRow Content { get; init; }

    public required AppointmentRow Appointment { get; init; }

    /// <summary>Null for a draft, and for a visit that was finished before signatures were kept.</summary>
    public SignatureRow? Signature { get; init; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<VisitAddendum> Addenda { get; init; } = [];

    /// <summary>Who treated: whose visit it was first.</summary>
    public IReadOnlyList<TherapistRow> Therapists { get; init; } = [];

    /// <summary>What the note says: as it was signed, or what a draft says now.</summary>
    public IReadOnlyList<NoteText> Note { get; init; } = [];

    /// <summary>Null when the booking was not screened.</summary>
    public RedFlagCheck? Check { get; init; }

    /// <summary>Knots whose areas were checked.</summary>
    public IReadOnlyList<Knot> KnotsOfAreas { get; init; } = [];

    public string ClientName => new PersonName(Content.Known.Client.FirstName, Content.Known.Client.LastName).Full;

    public bool IsSigned => Content.Locked.Visit.FinishedAt is not null;

    /// <summary>All knots of the visit by their numbers, as they were known then.</summary>
    public IReadOnlyList<Knot> Knots =>
    [
        .. Content.Known.Knots.Concat(Content.Locked.Knots).Concat(KnotsOfAreas).DistinctBy(knot => knot.Id).OrderBy(knot => knot.Number),
    ];

    /// <summary>As the database writes it: <c>visit_content</c>.</summary>
    internal sealed record ContentRow(LockedRow Locked, KnownRow Known);

    internal sealed record LockedRow
    {
        public required VisitRow Visit { get; init; }

        public IReadOnlyList<Knot> Knots { get; init; } = [];

        public IReadOnlyList<KnotFinding> Findings { get; init; } = [];

        public IReadOnlyList<AreaFinding> Areas { get; init; } = [];

        public IReadOnlyList<AreaConsent> Consents { get; init; } = [];

        public IReadOnlyList<ClientMark> ClientMarks { get; init; } = [];

        public IReadOnlyDictionary<string, NoteRow> Note { get; init; } = new Dictionary<string, NoteRow>(StringComparer.Ordinal);

        public IReadOnlyList<AttachmentRow> Attachments { get; init; } = [];

        public IReadOnlyList<GoalRating> GoalRatings { get; init; } = [];

        public IReadOnlyList<SheetRow> Sheets { get; init; } = [];

        public IReadOnlyList<ClearedRow> FactorsCleared { get; init; } = [];
    }

    internal sealed record KnownRow
    {
        public required ClientRow Client { get; init; }

        public IReadOnlyList<Knot> Knots { get; init; } = [];

        public IReadOnlyList<ContributingFactor> Factors { get; init; } = [];

        public CarePlan? CarePlan { get; init; }
    }

    internal sealed record VisitRow(Id<Visit> Id, DateTimeOffset OpenedAt, DateTimeOffset? FinishedAt, string? UncheckedReason, string? NoSheetReason);

    internal sealed record ClientRow(string FirstName, string? LastName, Handedness? Handedness, BodyBuild BodyBuild);

    internal sealed record NoteRow(string? Text);

    internal sealed record AttachmentRow(Guid Id, string Name, AttachmentKind Kind, int Size, DateTimeOffset AddedAt, string AddedByName);

    internal sealed record SheetRow(DateTimeOffset MadeAt, SheetContentRow Content);

    internal sealed record SheetContentRow(IReadOnlyList<SheetExerciseRow> Exercises);

    internal sealed record SheetExerciseRow(string Name, string Dose)
    {
        [JsonPropertyName("ownLine")]
        public string? OwnLine { get; init; }

        public IReadOnlyList<string> Changes { get; init; } = [];
    }

    internal sealed record ClearedRow(string Code);

    internal sealed record AppointmentRow(
        DateTimeOffset StartsAt, DateTimeOffset EndsAt, string Service, Channel Channel, BodyRegion? Region, string? Note, DateTimeOffset? AgreedAt);

    /// <param name="Hash">SHA-256 in 64 hexadecimal digits.</param>
    internal sealed record SignatureRow(DateTimeOffset SignedAt, string SignedByName, string SignedAs, string? StandsInFor, string Hash);

    internal sealed record TherapistRow(string Name, string Title, string? RegistrationNumber)
    {
        /// <summary>"Ines Moreau, RMT, registration 12345".</summary>
        public string Words => string.Join(", ", new[] { Name, Title.Length > 0 ? Title : null, RegistrationNumber is null ? null : $"registration {RegistrationNumber}" }.OfType<string>());
    }
}

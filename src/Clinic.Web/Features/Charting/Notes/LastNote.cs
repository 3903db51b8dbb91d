using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Notes;

namespace Clinic.Web.Features.Charting.Notes;

/// <summary>What the note of an earlier visit says; a section that says nothing is not in it.</summary>
internal sealed record LastNote(Id<Visit> VisitId, DateTimeOffset StartsAt, IReadOnlyDictionary<NoteSection, string> Texts);

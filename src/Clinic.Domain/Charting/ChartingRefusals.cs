using Clinic.Domain.Clients;

namespace Clinic.Domain.Charting;

/// <summary>It does not exist, or the actor may not see it: the same answer for both.</summary>
public sealed record NotThere : Refusal;

/// <summary>A signed visit is read-only.</summary>
public sealed record VisitFinished : Refusal;

/// <summary>Somebody else saved it since the form was opened.</summary>
public sealed record ChangedMeanwhile : Refusal;

/// <summary>Something was recorded for the mark already, so it is no slip of the hand.</summary>
public sealed record MarkInUse : Refusal;

/// <summary>The appointment is on a later day: its chart is opened when the client is here.</summary>
public sealed record VisitNotYet(Id<Client> ClientId) : Refusal;

/// <summary>The area may be touched without being asked for on its own.</summary>
public sealed record NoConsentNeeded : Refusal;

/// <summary>The client has not agreed that this area is touched, or has taken it back.</summary>
public sealed record ConsentMissing : Refusal;

/// <summary>The program says to hold back on the knot itself: pressing it needs a reason.</summary>
public sealed record DirectReasonMissing : Refusal;

/// <summary>The client sees a doctor today: nothing is worked on there.</summary>
public sealed record DoctorBeforeWork : Refusal;

/// <summary>The muscle does not lie under the knot's zone.</summary>
public sealed record MuscleNotHere : Refusal;

/// <summary>It cannot have been noticed on a day that is still to come.</summary>
public sealed record NoticedAhead : Refusal;

/// <summary>There are knots and no area was checked: signing needs a reason.</summary>
public sealed record NothingChecked : Refusal;

/// <summary>A warning sign of this knot was not asked about yet.</summary>
public sealed record ScreeningOpen(Id<Knot> Knot) : Refusal;

/// <summary>It is not ticked for the client now.</summary>
public sealed record FactorNotTicked : Refusal;

/// <summary>The therapist is not trained for this area.</summary>
public sealed record SkillMissing : Refusal;

/// <summary>Nothing was done in the area, so there is nothing whose effect could be felt.</summary>
public sealed record NotTreated : Refusal;

/// <summary>The client has marked as many places as one visit takes: <see cref="ClientMark.MostPerVisit"/>.</summary>
public sealed record MarksFull : Refusal;

/// <summary>The visit has as many files as one takes: <see cref="Attachments.Attachment.MostPerVisit"/>.</summary>
public sealed record AttachmentsFull : Refusal;

/// <summary>The client left without a take-home sheet: signing needs a reason.</summary>
public sealed record NoSheet : Refusal;

/// <summary>Text of an earlier visit waits to be accepted or discarded.</summary>
public sealed record CarriedWaits : Refusal;

/// <summary>An alert of the client was not read in this visit by who signs it.</summary>
public sealed record AlertsUnread : Refusal;

/// <summary>The note says something else than what was read before signing.</summary>
public sealed record NoteNotRead : Refusal;

/// <summary>A visit was signed with this knot where it is.</summary>
public sealed record KnotSigned : Refusal;

/// <summary>A draft is simply changed; an addendum is to a signed visit.</summary>
public sealed record NotSigned : Refusal;

/// <summary>The two texts together are longer than a section takes.</summary>
public sealed record SectionFull : Refusal;

using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Domain.HomeCare;
using Clinic.Domain.Messages;

namespace Clinic.Web.Features.Messages.Questions;

/// <summary>A client who is to be asked now how she is.</summary>
/// <param name="Kind">The mail that asks it.</param>
/// <param name="IsQueued">Whether that mail was put into the outbox already, be it sent or not.</param>
internal sealed record DueFollowUp(Id<Sheet> SheetId, Id<Visit> VisitId, MessageKind Kind, bool IsQueued);

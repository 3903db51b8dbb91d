using Clinic.Domain;
using Clinic.Domain.Messages;

namespace Clinic.Web.Features.Messages.DemoMail;

/// <summary>One mail of the demo as text.</summary>
/// <param name="PdfBytes">How long the PDF is that goes with it; null for none.</param>
public sealed record DemoMailPage(Id<OutboxMessage> Id, string Subject, string From, string To, IReadOnlyList<string> Lines, int? PdfBytes);

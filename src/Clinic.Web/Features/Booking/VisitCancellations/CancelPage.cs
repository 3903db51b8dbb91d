using Clinic.Web.Features.Booking.VisitLink;
using Clinic.Web.Features.Practice;

namespace Clinic.Web.Features.Booking.VisitCancellations;

/// <summary>A visit that its client is about to cancel.</summary>
public sealed record CancelPage(CancelForm Form, LinkedVisit Visit, PracticeCard Practice, string Token);

using Clinic.Web.Tests.Messages;

namespace Clinic.Web.Tests.Booking.WaitingList;

/// <summary>The clinic as it is: its own workers offer times and send the mail.</summary>
public sealed class OfferingClinicApp : MailedClinicApp
{
    protected override bool HasMailWorker => true;

    protected override bool HasOfferWorker => true;
}

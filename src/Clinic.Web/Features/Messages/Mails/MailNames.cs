using Clinic.Domain.Clients;

namespace Clinic.Web.Features.Messages.Mails;

/// <summary>Whom a mail speaks to: who books for somebody else reads it herself.</summary>
internal static class MailNames
{
    /// <param name="booker">Null when the client booked herself.</param>
    public static string Greeting(string firstName, string? booker) => booker is null ? firstName : PersonName.Split(booker).First;
}

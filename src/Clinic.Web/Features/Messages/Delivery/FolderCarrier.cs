using System.Globalization;
using System.Net.Mail;
using Clinic.Web.Features.Messages.Mails;

namespace Clinic.Web.Features.Messages.Delivery;

/// <summary>Writes each mail as an <c>.eml</c> file, which every mail program opens. By name they are in the order they were written.</summary>
internal sealed class FolderCarrier(MailSettings settings, TimeProvider clock) : IMailCarrier
{
    public async Task<DeliveryFailure?> CarryAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        using var message = MimeMessage.Of(mail);
        if (message is null)
        {
            return new DeliveryFailure("The client's address is none that mail can be sent to.", IsForGood: true);
        }

        try
        {
            // The framework chooses the name of the file, so it gets a folder of its own for the moment.
            var pickup = Directory.CreateDirectory(Path.Combine(settings.Folder, $".{mail.Key}"));
            using var client = new SmtpClient
            {
                DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
                PickupDirectoryLocation = pickup.FullName,
                DeliveryFormat = SmtpDeliveryFormat.International,
            };
            await client.SendMailAsync(message, cancellationToken);
            var moment = clock.GetUtcNow().ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture);
            pickup.GetFiles().Single().MoveTo(Path.Combine(settings.Folder, $"{moment}-{mail.Key}.eml"), overwrite: true);
            pickup.Delete(recursive: true);
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new DeliveryFailure("The folder for mail cannot be written to.");
        }
    }
}

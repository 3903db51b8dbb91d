using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using Clinic.Web.Features.Messages.Mails;

namespace Clinic.Web.Features.Messages.Delivery;

/// <summary>Hands each mail to the mail server over a connection of its own.</summary>
public sealed class SmtpCarrier(MailSettings settings) : IMailCarrier
{
    private const string NotAnAddress = "The client's address is none that mail can be sent to.";

    public async Task<DeliveryFailure?> CarryAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        using var message = MimeMessage.Of(mail);
        if (message is null)
        {
            return new DeliveryFailure(NotAnAddress, IsForGood: true);
        }

        using var client = new SmtpClient(settings.Host, settings.Port)
        {
            EnableSsl = settings.IsEncrypted,
            Credentials = settings.User is null ? null : new NetworkCredential(settings.User, settings.Password),
            // Asks for SMTPUTF8, which not every server on the way knows, so only for those who cannot be reached without.
            DeliveryFormat = Ascii.IsValid(message.To[0].User) ? SmtpDeliveryFormat.SevenBit : SmtpDeliveryFormat.International,
        };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        // SmtpClient has a limit of its own, 100 seconds; its documentation promises it for the synchronous methods alone.
        limit.CancelAfter(settings.Timeout);
        try
        {
            await client.SendMailAsync(message, limit.Token);
            return null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new DeliveryFailure(string.Create(CultureInfo.InvariantCulture, $"The mail server did not answer within {settings.Timeout.TotalSeconds:0} seconds."));
        }
        catch (SmtpFailedRecipientException refused) when ((int)refused.StatusCode >= 500)
        {
            return new DeliveryFailure($"The mail server refused the client's address for good ({Code(refused)}).", IsForGood: true);
        }
        catch (SmtpException fault) when (fault is { StatusCode: SmtpStatusCode.GeneralFailure, InnerException: null })
        {
            return client.DeliveryFormat == SmtpDeliveryFormat.International
                ? new DeliveryFailure("The mail server does not know addresses with other letters than a to z (SMTPUTF8).", IsForGood: true)
                : new DeliveryFailure("The mail server offers no encryption (STARTTLS).");
        }
        catch (SmtpException fault)
        {
            return new DeliveryFailure(Words(fault));
        }
        catch (Exception fault) when (fault is IOException or SocketException or AuthenticationException)
        {
            return new DeliveryFailure(Words(fault));
        }
    }

    private static string Words(SmtpException fault) => fault switch
    {
        { StatusCode: SmtpStatusCode.MustIssueStartTlsFirst } => $"The mail server did not accept Smtp:User and Smtp:Password ({Code(fault)}).",
        { StatusCode: not SmtpStatusCode.GeneralFailure } => $"The mail server did not take it this time ({Code(fault)}).",
        _ => Words(fault.InnerException!),
    };

    private static string Words(Exception fault) => fault switch
    {
        AuthenticationException => "The mail server's certificate is not one this machine trusts.",
        SocketException => "The mail server could not be reached.",
        // Where it broke is not known: the server may have the mail. It gets the same Message-ID again.
        IOException => "The connection to the mail server broke.",
        _ => "The mail server could not be used.",
    };

    private static string Code(SmtpException fault) => ((int)fault.StatusCode).ToString(CultureInfo.InvariantCulture);
}

using System.Net;
using System.Security.Cryptography.X509Certificates;
using Clinic.Testing.Messages;
using Clinic.Web.Features.Messages;
using Clinic.Web.Features.Messages.Delivery;
using Clinic.Web.Features.Messages.Mails;

namespace Clinic.Web.Tests.Messages;

public sealed class StartTlsTests
{
    private const string Recipient = "nora@mail.example";

    private static readonly X509Certificate2 Trusted = SelfMadeCertificate.New();

    static StartTlsTests()
    {
        // The only way to tell the framework's SMTP client what to trust; this one certificate, besides what the machine does.
#pragma warning disable SYSLIB0014
        ServicePointManager.ServerCertificateValidationCallback = (_, shown, _, errors) =>
            errors == System.Net.Security.SslPolicyErrors.None || shown?.GetCertHashString() == Trusted.GetCertHashString();
#pragma warning restore SYSLIB0014
    }

    [Fact]
    public async Task Server_WithATrustedCertificate_GetsPasswordAndMailEncrypted()
    {
        await using var peer = new SmtpPeer(Trusted, "right").Start();

        var failure = await CarryAsync(peer, "right");

        Assert.Null(failure);
        // The peer refuses a password that was said in the clear.
        Assert.True(Assert.Single(peer.To(Recipient)).IsSecure);
    }

    [Fact]
    public async Task Server_WithAnotherPassword_TakesNothing()
    {
        await using var peer = new SmtpPeer(Trusted, "right").Start();

        var failure = await CarryAsync(peer, "wrong");

        Assert.Equal(new DeliveryFailure("The mail server did not accept Smtp:User and Smtp:Password (530)."), failure);
        Assert.Empty(peer.To(Recipient));
    }

    [Fact]
    public async Task Server_WithACertificateNobodyTrusts_GetsNothing()
    {
        using var untrusted = SelfMadeCertificate.New();
        await using var peer = new SmtpPeer(untrusted, "right").Start();

        var failure = await CarryAsync(peer, "right");

        Assert.Equal(new DeliveryFailure("The mail server's certificate is not one this machine trusts."), failure);
        Assert.Empty(peer.To(Recipient));
    }

    /// <summary>Somebody on the way may have taken the offer out.</summary>
    [Fact]
    public async Task Server_WithoutStartTls_GetsNothing()
    {
        await using var peer = new SmtpPeer().Start();

        var failure = await CarryAsync(peer, null);

        Assert.Equal(new DeliveryFailure("The mail server offers no encryption (STARTTLS)."), failure);
        Assert.Empty(peer.To(Recipient));
    }

    private static Task<DeliveryFailure?> CarryAsync(SmtpPeer peer, string? password) => new SmtpCarrier(new MailSettings
    {
        Route = MailRoute.Smtp,
        Host = "127.0.0.1",
        Port = peer.Port,
        User = password is null ? null : "clinic",
        Password = password,
    }).CarryAsync(
        new OutgoingMail(
            "confirmation.1",
            "Riverbend",
            "hello@riverbend.example",
            "Nora",
            Recipient,
            new MailContent("Booked", "See you", ["Hello"], [new("When", "Soon")], new MailLink("See it", "https://clinic.example.org/visit/1"), [], ["Riverbend"], "Why.", null),
            null,
            null),
        TestContext.Current.CancellationToken);
}

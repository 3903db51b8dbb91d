using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Clinic.Testing;
using Clinic.Testing.Messages;
using Clinic.Web.Tests.Booking;
using Microsoft.AspNetCore.Hosting;

namespace Clinic.Web.Tests.Messages;

/// <summary>The clinic with a mail server of its own, on this machine.</summary>
public class MailedClinicApp : ClinicApp
{
    public SmtpPeer Peer { get; } = new SmtpPeer().Start();

    /// <summary>Books the first free phone consult of a day for this address.</summary>
    /// <param name="day">Its own for each test, so that nobody takes another's time.</param>
    /// <returns>What the API answered.</returns>
    public async Task<JsonElement> BookAsync(string email, string day, JsonObject? client = null, string[]? consents = null, string? key = null)
    {
        using var visitor = NewVisitor();
        var slot = (await this.SlotsAsync("pain-consult", day))[0];
        var body = BookingApi.Consult(slot.GetProperty("start").GetString()!);
        foreach (var (name, value) in client ?? [])
        {
            body["client"]![name] = value?.DeepClone();
        }

        body["client"]!["email"] = email;
        body["consents"] = new JsonArray([.. (consents ?? []).Select(consent => JsonValue.Create(consent))]);
        var answer = await visitor.Http.BookAsync(body, key);
        Assert.Equal(201, answer.Status);
        return answer.Json;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Peer.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Smtp:Host", "127.0.0.1");
        builder.UseSetting("Smtp:Port", Peer.Port.ToString(CultureInfo.InvariantCulture));
        builder.UseSetting("Smtp:Security", "None");
        builder.UseSetting("Smtp:From", "hello@riverbend.example");
        // Long enough for a busy machine, short enough to wait for.
        builder.UseSetting("Smtp:TimeoutSeconds", "8");
    }
}

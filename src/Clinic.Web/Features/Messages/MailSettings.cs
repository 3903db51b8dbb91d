using System.Globalization;
using System.Net.Mail;
using Clinic.Web.Hosting;

namespace Clinic.Web.Features.Messages;

/// <summary>The section <c>Smtp</c> of the configuration, and <c>PublicUrl</c>, read and checked.</summary>
public sealed record MailSettings
{
    private const int DefaultPort = 587;
    private const int DefaultTimeout = 30;

    public required MailRoute Route { get; init; }

    public string Host { get; init; } = "";

    public int Port { get; init; } = DefaultPort;

    /// <summary>Whether the connection must be encrypted (STARTTLS) before anything is said.</summary>
    public bool IsEncrypted { get; init; } = true;

    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>The address mail comes from; null for the practice's own.</summary>
    public string? From { get; init; }

    /// <summary>How long one mail may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(DefaultTimeout);

    /// <summary>Where the files go when there is no mail server.</summary>
    public string Folder { get; init; } = "";

    /// <summary>The clinic's address for links in mail; null for the one the program listens on.</summary>
    public string? PublicUrl { get; init; }

    /// <summary>The sentence that says what is wrong with the settings; null when nothing is.</summary>
    public string? Wrong { get; init; }

    public static MailSettings Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var smtp = configuration.GetSection("Smtp");
        var host = smtp["Host"]?.Trim() ?? "";
        var security = smtp["Security"]?.Trim() ?? "StartTls";
        var port = Number(smtp["Port"], DefaultPort);
        var timeout = Number(smtp["TimeoutSeconds"], DefaultTimeout);
        var settings = new MailSettings
        {
            Route = host.Length > 0 ? MailRoute.Smtp : environment.IsProduction() ? MailRoute.Waits : MailRoute.Folder,
            Host = host,
            Port = port,
            IsEncrypted = !Is(security, "None"),
            User = Given(smtp["User"]),
            Password = Given(smtp["Password"]),
            From = Given(smtp["From"]),
            Timeout = TimeSpan.FromSeconds(timeout),
            Folder = smtp["Folder"] ?? Path.Combine(DatabaseSetup.CheckoutOrContentRoot(environment), ".clinic", "mail"),
            PublicUrl = Given(configuration["PublicUrl"])?.TrimEnd('/'),
        };
        var wrong = settings switch
        {
            { PublicUrl: { } url } when !IsAddress(url, environment) =>
                $"PublicUrl is the clinic's own address, such as https://clinic.example.org{(environment.IsProduction() ? ", with https" : "")}.",
            { From: { } from } when !IsMailAddress(from) => "Smtp:From is a plain mail address, such as hello@clinic.example.org.",
            { Route: not MailRoute.Smtp } => null,
            { Port: < 1 or > 65_535 } => "Smtp:Port is a number from 1 to 65535; most servers use 587.",
            _ when timeout is < 1 or > 90 => "Smtp:TimeoutSeconds is a number from 1 to 90.",
            _ when !Is(security, "StartTls") && !Is(security, "None") => "Smtp:Security is StartTls, or None for a mail catcher on this machine.",
            { IsEncrypted: false } when environment.IsProduction() && !IsThisMachine(host) =>
                "Smtp:Security None sends mail that anybody on the way can read: in Production only to a server on this machine.",
            { User: null, Password: not null } or { User: not null, Password: null } => "Smtp:User and Smtp:Password come together, or not at all.",
            { From: null } => "Smtp:Host is set, so Smtp:From must say from which address mail comes.",
            { PublicUrl: null } when environment.IsProduction() =>
                "Smtp:Host is set, so PublicUrl must say under which address clients reach the clinic, such as https://clinic.example.org: mail holds links.",
            _ => null,
        };
        return settings with { Wrong = wrong };
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static bool Is(string text, string word) => string.Equals(text, word, StringComparison.OrdinalIgnoreCase);

    // What is no number is out of every range.
    private static int Number(string? text, int otherwise) =>
        Given(text) is not { } given ? otherwise : int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private static bool IsThisMachine(string host) => Is(host, "localhost") || host is "127.0.0.1" or "::1";

    private static bool IsMailAddress(string text) => MailAddress.TryCreate(text, out var address) && address.Address == text;

    private static bool IsAddress(string text, IHostEnvironment environment) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && !environment.IsProduction()))
        && url is { Query: "", Fragment: "", UserInfo: "" };
}

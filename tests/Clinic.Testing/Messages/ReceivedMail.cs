namespace Clinic.Testing.Messages;

/// <summary>A mail as a server has taken it.</summary>
/// <param name="Sender">Of the envelope.</param>
/// <param name="Recipient">Of the envelope.</param>
public sealed record ReceivedMail(string Sender, string Recipient, bool IsSecure, byte[] Raw)
{
    public MimePart Content { get; } = MimePart.Read(Raw);

    public string Text => Content.Find("text/plain")!.Text;

    public string Html => Content.Find("text/html")!.Text;

    public string Calendar => Content.Find("text/calendar")!.Text;

    public string MessageId => Content.Header("Message-ID")!;

    /// <summary>The address behind the first link of the text that holds these words.</summary>
    public string PathOf(string part) => new Uri(
        Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).First(word => word.Contains(part, StringComparison.Ordinal))).PathAndQuery;
}

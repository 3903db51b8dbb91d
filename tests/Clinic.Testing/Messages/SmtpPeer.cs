using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Threading.Channels;

namespace Clinic.Testing.Messages;

/// <summary>A mail server on a port of this machine: takes what it is sent (RFC 5321), and lets down whom it is told to.</summary>
/// <param name="certificate">With one it offers STARTTLS.</param>
/// <param name="password">With one it asks every client to sign in.</param>
public sealed class SmtpPeer(X509Certificate2? certificate = null, string? password = null) : IAsyncDisposable
{
    private readonly CancellationTokenSource ending = new();
    private readonly ConcurrentQueue<ReceivedMail> mails = new();
    private readonly Channel<ReceivedMail> arrivals = Channel.CreateUnbounded<ReceivedMail>();
    private readonly ConcurrentBag<Task> sessions = [];
    private TcpListener listener = Listen(0);
    private bool isDown;

    /// <summary>The port it listens on, also after it was down.</summary>
    public int Port { get; private set; }

    /// <summary>By recipient; without an entry a mail is taken.</summary>
    public ConcurrentDictionary<string, SmtpTrouble> Troubles { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A mail to this recipient is taken only after the test has completed it; reaching it is told by <see cref="Reached"/>.</summary>
    public ConcurrentDictionary<string, Task> Holds { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Ends when the recipient that is held was named.</summary>
    public TaskCompletionSource Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What was taken for this recipient, in order.</summary>
    public IReadOnlyList<ReceivedMail> To(string recipient) =>
        [.. mails.Where(mail => string.Equals(mail.Recipient, recipient, StringComparison.OrdinalIgnoreCase))];

    /// <summary>The next mail that is taken.</summary>
    public ValueTask<ReceivedMail> NextAsync(CancellationToken cancellationToken) => arrivals.Reader.ReadAsync(cancellationToken);

    public SmtpPeer Start()
    {
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        _ = AcceptAsync(listener);
        return this;
    }

    /// <summary>Nobody answers on its port.</summary>
    public void GoDown()
    {
        isDown = true;
        listener.Stop();
    }

    public void ComeBack()
    {
        isDown = false;
        listener = Listen(Port);
        _ = AcceptAsync(listener);
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        listener.Stop();
        await Task.WhenAll(sessions);
        ending.Dispose();
    }

    private static TcpListener Listen(int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        return listener;
    }

    private async Task AcceptAsync(TcpListener from)
    {
        try
        {
            while (!isDown)
            {
                sessions.Add(HearAsync(await from.AcceptTcpClientAsync(ending.Token)));
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Down, or at its end.
        }
    }

    private async Task HearAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var session = new SmtpSession(client.GetStream(), ending.Token);
                await session.SayAsync("220 peer.example ESMTP");
                await TalkAsync(session);
            }
            catch (Exception end) when (end is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
            {
                // The client went away, or the peer is at its end.
            }
        }
    }

    private async Task TalkAsync(SmtpSession session)
    {
        var (sender, recipient) = ("", "");
        var isSignedIn = password is null;
        while (await session.HearAsync() is { } line)
        {
            var word = line.Split(' ', ':')[0].ToUpperInvariant();
            switch (word)
            {
                case "EHLO":
                    string[] secure = certificate is not null && !session.IsSecure ? ["250-STARTTLS"] : [];
                    string[] signIn = password is null ? [] : ["250-AUTH LOGIN"];
                    await session.SayAsync(["250-peer.example", .. secure, .. signIn, "250-SMTPUTF8", "250 8BITMIME"]);
                    break;
                case "STARTTLS" when certificate is not null:
                    await session.SayAsync("220 Go ahead");
                    await session.SecureAsync(certificate);
                    break;
                case "AUTH":
                    isSignedIn = await SignInAsync(session, line);
                    await session.SayAsync(isSignedIn ? "235 Welcome" : "535 5.7.8 Wrong name or password");
                    break;
                case "MAIL" when !isSignedIn:
                    await session.SayAsync("530 5.7.0 Sign in first");
                    break;
                case "MAIL":
                    sender = AddressIn(line);
                    await session.SayAsync("250 OK");
                    break;
                case "RCPT":
                    recipient = AddressIn(line);
                    await AnswerRecipientAsync(session, recipient);
                    break;
                case "DATA":
                    await session.SayAsync("354 Go ahead");
                    await TakeAsync(session, sender, recipient);
                    break;
                case "QUIT":
                    await session.SayAsync("221 Bye");
                    return;
                default:
                    await session.SayAsync("250 OK");
                    break;
            }
        }
    }

    private async Task<bool> SignInAsync(SmtpSession session, string line)
    {
        // AUTH LOGIN with the name beside it, or asked for.
        if (line.Split(' ').Length < 3)
        {
            await session.SayAsync("334 VXNlcm5hbWU6");
            await session.HearAsync();
        }

        await session.SayAsync("334 UGFzc3dvcmQ6");
        var answer = await session.HearAsync();
        return session.IsSecure && Encoding.UTF8.GetString(Convert.FromBase64String(answer ?? "")) == password;
    }

    private async Task AnswerRecipientAsync(SmtpSession session, string recipient)
    {
        switch (Troubles.TryGetValue(recipient, out var trouble) ? trouble : (SmtpTrouble?)null)
        {
            case SmtpTrouble.RefusesForNow:
                await session.SayAsync($"451 4.7.1 <{recipient}>: greylisted, try again later");
                break;
            case SmtpTrouble.RefusesForGood:
                await session.SayAsync($"550 5.1.1 <{recipient}>: no such user here");
                break;
            case SmtpTrouble.Hangs:
                await Task.Delay(Timeout.Infinite, ending.Token);
                break;
            default:
                if (Holds.TryGetValue(recipient, out var hold))
                {
                    Reached.TrySetResult();
                    await hold.WaitAsync(ending.Token);
                }

                await session.SayAsync("250 OK");
                break;
        }
    }

    private async Task TakeAsync(SmtpSession session, string sender, string recipient)
    {
        var mail = new ReceivedMail(sender, recipient, session.IsSecure, await session.HearDataAsync());
        var trouble = Troubles.TryGetValue(recipient, out var told) ? told : (SmtpTrouble?)null;
        if (trouble == SmtpTrouble.RefusesTheMessage)
        {
            await session.SayAsync("554 5.6.0 Not this message");
            return;
        }

        mails.Enqueue(mail);
        if (trouble == SmtpTrouble.EndsAfterData)
        {
            throw new IOException("The connection ends here.");
        }

        // The client is told before the test is, which may look at what the client made of it.
        await session.SayAsync("250 Taken");
        arrivals.Writer.TryWrite(mail);
    }

    private static string AddressIn(string line) => line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];
}

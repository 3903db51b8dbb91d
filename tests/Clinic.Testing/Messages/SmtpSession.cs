using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Clinic.Testing.Messages;

/// <summary>The lines of one client.</summary>
internal sealed class SmtpSession(Stream connection, CancellationToken cancellationToken)
{
    private readonly byte[] buffer = new byte[8192];
    private Stream stream = connection;
    private int at;
    private int end;

    public bool IsSecure => stream is SslStream;

    public async Task SayAsync(params string[] lines)
    {
        await stream.WriteAsync(Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\r\n"))), cancellationToken);
        await stream.FlushAsync(cancellationToken);
    }

    /// <returns>Null when the client has gone.</returns>
    public async Task<string?> HearAsync() => await HearBytesAsync() is { } line ? Encoding.UTF8.GetString(line) : null;

    /// <summary>All lines up to the dot, without the dots that only guard against it.</summary>
    public async Task<byte[]> HearDataAsync()
    {
        using var data = new MemoryStream();
        while (await HearBytesAsync() is { } line && line is not [(byte)'.'])
        {
            data.Write(line is [(byte)'.', ..] ? line.AsSpan(1) : line);
            data.Write("\r\n"u8);
        }

        return data.ToArray();
    }

    public async Task SecureAsync(X509Certificate2 certificate)
    {
        // What was said in the clear before does not count: nothing of it is read inside.
        (at, end) = (0, 0);
        var secure = new SslStream(stream);
        await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, cancellationToken);
        stream = secure;
    }

    private async Task<byte[]?> HearBytesAsync()
    {
        List<byte> line = [];
        while (true)
        {
            if (at == end)
            {
                (at, end) = (0, await stream.ReadAsync(buffer, cancellationToken));
                if (end == 0)
                {
                    return null;
                }
            }

            var next = buffer[at++];
            if (next == (byte)'\n')
            {
                if (line is [.., (byte)'\r'])
                {
                    line.RemoveAt(line.Count - 1);
                }

                return [.. line];
            }

            line.Add(next);
        }
    }
}

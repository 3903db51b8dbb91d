using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace Clinic.Bench;

/// <summary>Asks for pages over plain sockets, so that the asking costs little beside the answering on the same machine.</summary>
internal static class Load
{
    private const int Connections = 16;

    /// <summary>Gets pages over sixteen connections for some time.</summary>
    /// <param name="path">The address of the nth request.</param>
    /// <param name="cookies">Of whoever is signed in.</param>
    /// <returns>Answers a second.</returns>
    /// <exception cref="InvalidOperationException">An answer was not 200.</exception>
    public static Task<double> PerSecondAsync(Uri address, Func<long, string> path, TimeSpan time, string cookies = "")
    {
        var watch = Stopwatch.StartNew();
        var cookie = cookies.Length == 0 ? "" : $"Cookie: {cookies}\r\n";
        return SendAsync(
            address, number => watch.Elapsed < time ? $"GET {path(number)} HTTP/1.1\r\nHost: {address.Authority}\r\n{cookie}\r\n" : null, status: 200);
    }

    /// <summary>Posts each of these once over sixteen connections.</summary>
    /// <returns>Answers a second.</returns>
    /// <exception cref="InvalidOperationException">An answer was not 201.</exception>
    public static Task<double> PostAsync(Uri address, string path, IReadOnlyList<string> bodies) => SendAsync(
        address,
        number => number <= bodies.Count
            ? $"POST {path} HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: application/json\r\nIdempotency-Key: {Guid.NewGuid():N}\r\n"
                + $"Content-Length: {Encoding.UTF8.GetByteCount(bodies[(int)number - 1])}\r\n\r\n{bodies[(int)number - 1]}"
            : null,
        status: 201);

    /// <param name="next">The nth request, counted from 1; null ends its connection.</param>
    private static async Task<double> SendAsync(Uri address, Func<long, string?> next, int status)
    {
        var (count, number) = (0L, 0L);
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            using var client = new TcpClient { NoDelay = true };
            await client.ConnectAsync(address.Host, address.Port);
            var stream = client.GetStream();
            var buffer = new byte[1 << 20];
            while (next(Interlocked.Increment(ref number)) is { } request)
            {
                await stream.WriteAsync(Encoding.UTF8.GetBytes(request));
                await ReadAnswerAsync(stream, buffer, status);
                Interlocked.Increment(ref count);
            }
        })));
        return count / watch.Elapsed.TotalSeconds;
    }

    private static async Task ReadAnswerAsync(NetworkStream stream, byte[] buffer, int status)
    {
        var (length, end) = (0, -1);
        while (end < 0 || length < end)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(length));
            if (read == 0)
            {
                throw new InvalidOperationException("The connection was closed.");
            }

            length += read;
            var head = buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8);
            if (head < 0)
            {
                continue;
            }

            if (!buffer.AsSpan(0, 12).SequenceEqual(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}")))
            {
                throw new InvalidOperationException(Encoding.ASCII.GetString(buffer, 0, Math.Min(length, 300)));
            }

            end = LengthOf(buffer.AsSpan(0, head)) is { } body
                ? head + 4 + body
                : buffer.AsSpan(0, length).EndsWith("\r\n0\r\n\r\n"u8) ? length : -1;
        }
    }

    /// <summary>What the header says; null for an answer in chunks.</summary>
    private static int? LengthOf(ReadOnlySpan<byte> head)
    {
        var at = head.IndexOf("Content-Length: "u8);
        if (at < 0)
        {
            return null;
        }

        var digits = head[(at + 16)..];
        var length = 0;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                break;
            }

            length = (length * 10) + (digit - '0');
        }

        return length;
    }
}

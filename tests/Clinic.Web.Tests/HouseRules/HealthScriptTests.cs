using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Clinic.Testing;

namespace Clinic.Web.Tests.HouseRules;

/// <summary>The image's health check, against the running program.</summary>
public sealed class HealthScriptTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    [Fact]
    public async Task Healthy_ReadyClinic_Succeeds() => Assert.Equal(0, await RunAsync(app.Address.Port));

    [Fact]
    public async Task Healthy_NobodyListens_Fails()
    {
        // Bound but not listening: no other program can take the port meanwhile.
        using var taken = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        taken.Bind(new IPEndPoint(IPAddress.Loopback, 0));

        Assert.NotEqual(0, await RunAsync(((IPEndPoint)taken.LocalEndPoint!).Port));
    }

    [Fact]
    public async Task Healthy_ClinicThatIsNotReady_Fails()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var answer = AnswerAsync(listener, "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n"u8.ToArray());

        Assert.NotEqual(0, await RunAsync(((IPEndPoint)listener.LocalEndpoint).Port));
        Assert.StartsWith("GET /health/ready ", await answer, StringComparison.Ordinal);
    }

    private static async Task<string> AnswerAsync(TcpListener listener, byte[] answer)
    {
        using var connection = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        using var reader = new StreamReader(connection.GetStream(), leaveOpen: true);
        var request = await reader.ReadLineAsync(TestContext.Current.CancellationToken);
        await connection.GetStream().WriteAsync(answer, TestContext.Current.CancellationToken);
        return request ?? "";
    }

    private static async Task<int> RunAsync(int port)
    {
        var start = new ProcessStartInfo("bash", [Repository.PathOf("eng/docker/healthy.sh")]) { RedirectStandardError = true };
        start.Environment["ASPNETCORE_HTTP_PORTS"] = port.ToString(CultureInfo.InvariantCulture);
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }
}

using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Clinic.Testing;

namespace Clinic.Bench;

/// <summary>The program as it is run, in a process of its own, on a private PostgreSQL that keeps what it acknowledges.</summary>
internal sealed class RunningClinic : IAsyncDisposable
{
    private readonly MortalPostgres postgres;
    private readonly DirectoryInfo mail = Directory.CreateTempSubdirectory("clinic-bench-mail-");
    private Process? process;

    private RunningClinic(MortalPostgres postgres, TestDatabase database)
    {
        this.postgres = postgres;
        Database = database;
    }

    /// <summary>Where the program's views and files are, from …/artifacts/bin/Clinic.Bench/release/.</summary>
    public static string ContentRoot { get; } = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "src", "Clinic.Web"));

    public TestDatabase Database { get; }

    public int ProcessId => process!.Id;

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>Starts the server and fills its database before the clinic opens.</summary>
    public static async Task<RunningClinic> StartAsync(Func<TestDatabase, Task>? fill = null)
    {
        var postgres = await MortalPostgres.StartAsync();
        var clinic = new RunningClinic(postgres, await postgres.DemoAsync());
        if (fill is not null)
        {
            await fill(clinic.Database);
        }

        await clinic.OpenAsync();
        return clinic;
    }

    /// <summary>Ends the program, so that the database has published what it counted for its connections.</summary>
    public async Task CloseAsync()
    {
        if (process is not null)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
            process = null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        await postgres.DisposeAsync();
        mail.Delete(recursive: true);
    }

    private async Task OpenAsync()
    {
        // Beside this program: …/bin/Clinic.Bench/release/ and …/bin/Clinic.Web/release/.
        var ours = new DirectoryInfo(AppContext.BaseDirectory);
        var bin = ours.Parent!.Parent!.FullName;
        Address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(bin, "Clinic.Web", ours.Name, "Clinic.Web.dll"), "--urls", Address.ToString()])
        {
            WorkingDirectory = ContentRoot,
            RedirectStandardOutput = true,
        };
        (string Name, string Value)[] settings =
        [
            ("ASPNETCORE_ENVIRONMENT", "Development"), ("ConnectionStrings__Clinic", Database.App), ("ConnectionStrings__ClinicOwner", Database.Owner),
            ("Demo", "false"), ("RateLimiting__Enabled", "false"), ("ReloadStaticAssetsAtRuntime", "false"), ("Logging__LogLevel__Default", "Error"), ("Smtp__Folder", mail.FullName),
        ];
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        using var http = new HttpClient { BaseAddress = Address };
        for (var wait = 0; wait < 240; wait++)
        {
            try
            {
                if ((await http.GetAsync("/health/ready")).IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not there yet.
            }

            await Task.Delay(250);
        }

        throw new InvalidOperationException("The clinic did not open within a minute.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

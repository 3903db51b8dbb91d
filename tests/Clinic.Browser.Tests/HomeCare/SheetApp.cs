using System.Diagnostics;
using System.Globalization;
using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Clinic.Browser.Tests.HomeCare;

/// <summary>The program with a browser of its own, which a test may stop, kill or take away: a script that starts the Chromium of this machine.</summary>
public sealed class SheetApp : ClinicApp
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("clinic-sheets-");

    public SheetApp() => Install();

    internal HeldClock Timers => (HeldClock)Services.GetRequiredService<TimeProvider>();

    private string Program => Path.Combine(folder.FullName, "chromium");

    /// <summary>The process of the browser that was started last.</summary>
    public int BrowserProcess => int.Parse(File.ReadAllText($"{Program}.pid"), CultureInfo.InvariantCulture);

    public bool IsBrowserRunning => Directory.Exists($"/proc/{BrowserProcess}") && !File.ReadAllText($"/proc/{BrowserProcess}/stat").Contains(") Z ", StringComparison.Ordinal);

    public void Install() => Install($"'{Chromium.Path}' \"$@\"");

    /// <summary>The next browser that is started never says a word.</summary>
    public void InstallSilentOne() => Install("sleep 3600");

    /// <summary>As when somebody removes the browser from the machine.</summary>
    public void Uninstall() => File.Delete(Program);

    /// <param name="signal">"STOP": it hangs. "KILL": it is gone.</param>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", BrowserProcess.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A visit that a sheet may be made of.</summary>
    public async Task<Id<Visit>> VisitAsync()
    {
        await using var db = Open();
        var open = await db.Visits.Where(visit => visit.FinishedAt == null).Select(visit => visit.Id).ToListAsync(TestContext.Current.CancellationToken);
        return open.Count > 0 ? open[0] : await GivenTreatedVisit.AddAsync(db);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Delete(recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Pdf:Engine", "Chromium");
        builder.UseSetting("Pdf:Browser", Program);
        builder.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new HeldClock(Clock))));
    }

    private void Install(string command)
    {
        File.WriteAllText(Program, $"#!/bin/sh\necho $$ > '{Program}.pid'\nexec {command}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Text;
using Clinic.Testing;

namespace Clinic.Bench;

/// <summary>The whole chart of a client as one PDF: pages, seconds, and the most memory the clinic's process took beyond what it had before.</summary>
internal static class ChartPrint
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    public static async Task<int> RunAsync(int visits)
    {
        string one = "", whole = "";
        await using var clinic = await RunningClinic.StartAsync(async database =>
        {
            await using var db = database.Open();
            var now = TimeProvider.System.GetUtcNow();
            one = $"/charting/clients/{(await GivenHistory.AddAsync(db, "One", 1, now, hour: 2)).Client.Id}/print.pdf";
            whole = $"/charting/clients/{(await GivenHistory.AddAsync(db, "Whole", visits, now, hour: 4)).Client.Id}/print.pdf";
        });
        using var ines = new Visitor(clinic.Address);
        ines.Http.Timeout = TimeSpan.FromMinutes(10);
        await ines.SignInAsync("ines@riverbend.example");

        // The first print finds the browser and compiles what it runs.
        await ines.Http.GetByteArrayAsync(new Uri(one, UriKind.Relative));
        var before = Resident(clinic.ProcessId);
        var most = before;
        var watch = Stopwatch.StartNew();
        var printing = PrintAsync(ines, whole);
        while (!printing.IsCompleted)
        {
            most = Math.Max(most, Resident(clinic.ProcessId));
            await Task.WhenAny(printing, Task.Delay(Look));
        }

        var pdf = await printing;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{visits} visits: {PagesOf(pdf)} pages, {pdf.Length / 1024} KB, {watch.Elapsed.TotalSeconds:0.0} s, at most {(most - before) / 1024.0:0.0} MB more of the clinic's memory ({before / 1024} to {most / 1024} MB)."));
        return 0;
    }

    private static Task<byte[]> PrintAsync(Visitor visitor, string address) => visitor.Http.GetByteArrayAsync(new Uri(address, UriKind.Relative));

    /// <returns>KB, of the process alone: a browser it starts is another one.</returns>
    private static long Resident(int process) => long.Parse(
        File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1],
        CultureInfo.InvariantCulture);

    private static int PagesOf(byte[] pdf)
    {
        var text = Encoding.Latin1.GetString(pdf);
        return text.Split("/Type /Page\n").Length - 1;
    }
}

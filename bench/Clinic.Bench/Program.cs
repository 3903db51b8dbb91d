using Clinic.Bench;

// What is measured in time, and what is too long for a test run. The tests hold no timed assertion.
switch (args)
{
    case ["ratios", .. var rest]:
        return await Ratios.RunAsync(rounds: rest is [var rounds] ? int.Parse(rounds, System.Globalization.CultureInfo.InvariantCulture) : 5);
    case ["chart", .. var rest]:
        return await ChartRatio.RunAsync(rounds: rest is [var several] ? int.Parse(several, System.Globalization.CultureInfo.InvariantCulture) : 5);
    case ["print", .. var rest]:
        return await ChartPrint.RunAsync(visits: rest is [var count] ? int.Parse(count, System.Globalization.CultureInfo.InvariantCulture) : 100);
    case ["sheets", .. var rest]:
        return await SheetRun.RunAsync(rounds: rest is [var turns] ? int.Parse(turns, System.Globalization.CultureInfo.InvariantCulture) : 5);
    case ["storm", .. var rest]:
        return await Storm.RunAsync(
            rounds: rest.Length > 0 ? int.Parse(rest[0], System.Globalization.CultureInfo.InvariantCulture) : 20,
            mixedSeconds: rest.Length > 1 ? int.Parse(rest[1], System.Globalization.CultureInfo.InvariantCulture) : 60);
    case ["notes", .. var rest]:
        return await NoteRaceRun.RunAsync(races: rest is [var races] ? int.Parse(races, System.Globalization.CultureInfo.InvariantCulture) : 1_000);
    default:
        Console.Error.WriteLine("Say ratios [ROUNDS, 5], chart [ROUNDS, 5], print [VISITS, 100], sheets [ROUNDS, 5], notes [RACES, 1000] or storm [ROUNDS, 20] [SECONDS of mixed work, 60].");
        return 2;
}

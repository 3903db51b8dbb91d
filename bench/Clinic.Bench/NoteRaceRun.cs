using Clinic.Testing;
using Clinic.Testing.Charting;

namespace Clinic.Bench;

/// <summary>Two tabs save one note at once, over and over. Ends with 1 when anything that was typed is gone.</summary>
internal static class NoteRaceRun
{
    public static async Task<int> RunAsync(int races)
    {
        await using var clinic = await RunningClinic.StartAsync(async database =>
        {
            await using var db = database.Open();
            await GivenTreatedVisit.AddAsync(db);
        });
        await using var chart = clinic.Database.Open();
        var visit = chart.Visits.Single(visit => visit.FinishedAt == null).Id;
        using var ines = new Visitor(clinic.Address);
        await ines.SignInAsync("ines@riverbend.example");
        var result = await NoteRaces.RunAsync(ines, $"/charting/visits/{visit}/note", races);
        Console.WriteLine(result);
        return result.IsRight ? 0 : 1;
    }
}

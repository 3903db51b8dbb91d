using Clinic.Domain.Practice;

namespace Clinic.Web.Verbs;

/// <summary>
/// The practice that comes with its first owner. Everything a page shows to the public or that differs by country is asked for;
/// nothing is guessed. The rest starts with the usual rules.
/// </summary>
internal static class NewPractice
{
    private const string Practice = "--practice";
    private const string Street = "--street";
    private const string Town = "--town";
    private const string Phone = "--phone";
    private const string TimeZone = "--time-zone";
    private const string Currency = "--currency";
    private const string EmergencyNumber = "--emergency-number";
    private const string Paper = "--paper";

    private static readonly (string Option, int MaxLength)[] Required =
    [
        (Practice, PracticeSettings.NameMaxLength),
        (Street, PracticeSettings.LineMaxLength),
        (Town, PracticeSettings.LineMaxLength),
        (Phone, PracticeSettings.PhoneMaxLength),
        (TimeZone, PracticeSettings.TimeZoneMaxLength),
        (Currency, 3),
        (EmergencyNumber, PracticeSettings.PhoneMaxLength),
        (Paper, 6),
    ];

    public static IReadOnlyList<string> Options { get; } = [.. Required.Select(required => required.Option)];

    /// <returns>The practice, or the sentence that says what is missing or wrong.</returns>
    public static (PracticeSettings? Practice, string? Sentence) Read(VerbArguments arguments, string email)
    {
        var missing = Options.Where(option => string.IsNullOrWhiteSpace(arguments[option])).ToList();
        if (missing.Count > 0)
        {
            return (null, $"The database holds no practice yet, and to make one these are missing: {string.Join(", ", missing)}.");
        }

        foreach (var (option, maxLength) in Required)
        {
            if (arguments[option]!.Trim().Length > maxLength)
            {
                return (null, $"{option} holds at most {maxLength} characters.");
            }
        }

        var timeZone = arguments[TimeZone]!.Trim();
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var zone) || !zone.HasIanaId)
        {
            return (null, $"{TimeZone} {timeZone} is not known: it is a name such as America/Winnipeg or Europe/Zurich.");
        }

        var currency = arguments[Currency]!.Trim();
        if (currency.Length != 3 || !currency.All(char.IsAsciiLetterUpper))
        {
            return (null, $"{Currency} is three capital letters, such as CAD or EUR.");
        }

        if (!Enum.TryParse<PaperSize>(arguments[Paper]!.Trim(), ignoreCase: true, out var paper) || !Enum.IsDefined(paper))
        {
            return (null, $"{Paper} is a4 or letter.");
        }

        var name = arguments[Practice]!.Trim();
        var practice = new PracticeSettings
        {
            Name = name,
            ShortName = name,
            Street = arguments[Street]!.Trim(),
            Town = arguments[Town]!.Trim(),
            Phone = arguments[Phone]!.Trim(),
            Email = email,
            TimeZone = timeZone,
            Currency = currency,
            EmergencyNumber = arguments[EmergencyNumber]!.Trim(),
            MinimumNoticeMinutes = 60,
            HorizonDays = 60,
            SlotStepMinutes = 15,
            Paper = paper,
            TeamSeesAllCharts = false,
        };
        return (practice, null);
    }
}

using Clinic.Domain.Clients;

namespace Clinic.Web.Features.Clients;

/// <summary>What stands beside each consent's box. Changing a text changes what new clients agree to; what others agreed to stays in their rows.</summary>
internal static class ConsentWords
{
    public static string Title(ConsentPurpose purpose) => purpose switch
    {
        ConsentPurpose.Reminders => "Reminders for my visits",
        ConsentPurpose.ExercisePlans => "Exercise plans",
        ConsentPurpose.CarePlans => "Care plans",
        ConsentPurpose.News => "News about your services",
        _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, "No words for this purpose."),
    };

    public static string Hint(ConsentPurpose purpose) => purpose switch
    {
        ConsentPurpose.Reminders => "By email, before a visit",
        ConsentPurpose.ExercisePlans => "The page from my visit, as a private link",
        ConsentPurpose.CarePlans => "What you suggest for the weeks after a visit, and short questions how I am",
        ConsentPurpose.News => "A few times a year",
        _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, "No words for this purpose."),
    };

    /// <summary>Title and hint as one text: what the client agreed to.</summary>
    public static string Wording(ConsentPurpose purpose) => $"{Title(purpose)}. {Hint(purpose)}.";
}

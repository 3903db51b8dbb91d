namespace Clinic.Domain.Practice;

/// <summary>The name of a service or therapist in addresses.</summary>
public static class Slug
{
    /// <summary>True for lower case letters, digits and hyphens; nothing else can be the slug of anything.</summary>
    public static bool IsSlug(string? text) =>
        text is { Length: > 0 and <= Service.SlugMaxLength }
        && text.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');
}

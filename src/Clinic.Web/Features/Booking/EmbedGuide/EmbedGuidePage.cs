namespace Clinic.Web.Features.Booking.EmbedGuide;

/// <summary>How the clinic shows its booking on a site of its own.</summary>
/// <param name="Root">The clinic's address, without a slash at its end.</param>
/// <param name="Origins">The sites that may show it.</param>
/// <param name="Service">The slug of a service, for an example; null when nothing is offered.</param>
/// <param name="Therapist">The slug of a therapist, likewise.</param>
public sealed record EmbedGuidePage(string Root, string ClinicName, IReadOnlyList<string> Origins, string? Service, string? Therapist)
{
    public string Snippet =>
        $"""<iframe src="{Root}/booking/embed" title="Book a visit at {System.Net.WebUtility.HtmlEncode(ClinicName)}" width="100%" height="640" loading="lazy"></iframe>""";
}

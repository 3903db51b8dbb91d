using Clinic.Web.Features.Practice;

namespace Clinic.Web.Features.Booking.Embed;

/// <summary>The first step of a booking, for a frame on another site.</summary>
/// <param name="IsSetUp">Whether the clinic has named a site that may show it.</param>
/// <param name="Therapist">The slug of the one whose page shows it; null for all.</param>
public sealed record EmbedPage(bool IsSetUp, IReadOnlyList<EmbedLine> Services, string? Therapist, PracticeCard Practice)
{
    public string AddressOf(EmbedLine service) =>
        $"/booking?service={service.Slug}{(Therapist is null ? "" : $"&therapist={Therapist}")}";
}

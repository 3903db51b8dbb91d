using Clinic.Web.Features.Practice;

namespace Clinic.Web.Features.Booking.Embed;

/// <summary>A service as a frame on another site offers it.</summary>
public sealed record EmbedLine(string Slug, string Name, string Description, Price Price);

using Clinic.Domain.HomeCare.Sheets;

namespace Clinic.Web.Features.HomeCare.WebCopies;

/// <summary>A sheet as the client opens it on a phone.</summary>
/// <param name="EndsOn">The clinic's day on which the link ends.</param>
public sealed record WebCopyPage(SheetContent Sheet, string Token, DateOnly EndsOn);

namespace Clinic.Web.Features.Practice.Services;

/// <summary>All services in the order of the price list, those that are not given any more too.</summary>
public sealed record ServicesPage(IReadOnlyList<ServiceRow> Services);

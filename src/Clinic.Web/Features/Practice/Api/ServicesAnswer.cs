namespace Clinic.Web.Features.Practice.Api;

/// <summary>What can be booked, in display order, free consult first.</summary>
public sealed record ServicesAnswer(IReadOnlyList<ServiceAnswer> Services);

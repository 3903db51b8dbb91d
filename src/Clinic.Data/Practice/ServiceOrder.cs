using Clinic.Domain.Practice;

namespace Clinic.Data.Practice;

public static class ServiceOrder
{
    /// <summary>Those that are given at present, as they are offered for booking: the free consult first, then in display order.</summary>
    public static IOrderedQueryable<Service> FreeFirst(this IQueryable<Service> services) =>
        services.Where(service => service.IsOffered).OrderBy(service => service.Price == 0 ? 0 : 1).ThenBy(service => service.DisplayOrder);
}

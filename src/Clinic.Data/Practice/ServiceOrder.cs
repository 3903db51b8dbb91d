using Clinic.Domain.Practice;

namespace Clinic.Data.Practice;

public static class ServiceOrder
{
    /// <summary>As they are offered for booking: the free consult first, then in display order.</summary>
    public static IOrderedQueryable<Service> FreeFirst(this IQueryable<Service> services) =>
        services.OrderBy(service => service.Price == 0 ? 0 : 1).ThenBy(service => service.DisplayOrder);
}

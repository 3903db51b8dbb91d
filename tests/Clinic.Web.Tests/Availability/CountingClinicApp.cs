using Clinic.Data;
using Clinic.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.Availability;

/// <summary>A clinic whose database queries are counted.</summary>
public sealed class CountingClinicApp : ClinicApp
{
    internal StatementCounter Counter { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services => services.ConfigureDbContext<ClinicDbContext>(options => options.AddInterceptors(Counter)));
    }
}

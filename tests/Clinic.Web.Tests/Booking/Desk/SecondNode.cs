using Clinic.Testing;
using Microsoft.AspNetCore.Hosting;
using Npgsql;

namespace Clinic.Web.Tests.Booking.Desk;

/// <summary>Another web node of the same clinic, with fewer connections to the database than pages that listen. It ends before the first one.</summary>
internal sealed class SecondNode(ClinicApp first) : ClinicApp(first.Database)
{
    public const int PoolSize = 3;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting(
            "ConnectionStrings:Clinic", new NpgsqlConnectionStringBuilder(Database.App) { Timeout = 5, MaxPoolSize = PoolSize }.ConnectionString);
    }
}

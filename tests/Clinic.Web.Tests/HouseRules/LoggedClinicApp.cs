using System.Text.Json;
using Clinic.Web.Tests.Messages;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Clinic.Web.Tests.HouseRules;

/// <summary>
/// The program at the log levels a clinic has, of appsettings.json; and everything that the program itself, EF Core and Npgsql
/// say when somebody asks for more.
/// </summary>
public sealed class LoggedClinicApp : MailedClinicApp
{
    private readonly CollectedLog log = new();

    public IReadOnlyCollection<string> Lines => log.Lines;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        using var settings = JsonDocument.Parse(Repository.Read("src/Clinic.Web/appsettings.json"));
        foreach (var level in settings.RootElement.GetProperty("Logging").GetProperty("LogLevel").EnumerateObject())
        {
            builder.UseSetting($"Logging:LogLevel:{level.Name}", level.Value.GetString());
        }

        builder.ConfigureLogging(logging => logging
            .AddProvider(log)
            .AddFilter<CollectedLog>("Clinic", LogLevel.Trace)
            .AddFilter<CollectedLog>("Microsoft.EntityFrameworkCore", LogLevel.Debug)
            .AddFilter<CollectedLog>("Npgsql", LogLevel.Debug));
    }
}

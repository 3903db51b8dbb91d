using System.Data.Common;
using Clinic.Data;
using Clinic.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Bench;

/// <summary>The program in this process, on a database that is there, which writes down what a request asks of it.</summary>
internal sealed class RecordedClinic : ClinicApp
{
    private readonly Recorder recorder = new();

    // Beside the tests, the program would look for its views in their folder.
    static RecordedClinic() => Environment.SetEnvironmentVariable("ASPNETCORE_TEST_CONTENTROOT_CLINIC_WEB", RunningClinic.ContentRoot);

    public RecordedClinic(TestDatabase database)
        : base(database) => Clock.Now = TimeProvider.System.GetUtcNow();

    protected override bool OwnsDatabase => false;

    /// <summary>Of the second request: the first asks what later ones remember.</summary>
    public async Task<Recording> RecordAsync(Func<Task> first, Func<Task> second)
    {
        await first();
        var recording = recorder.Into = new Recording();
        await second();
        recorder.Into = null;
        return recording;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services => services.ConfigureDbContext<ClinicDbContext>(options => options.AddInterceptors(recorder)));
    }

    private sealed class Recorder : DbCommandInterceptor
    {
        public Recording? Into { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Into?.Add(command);
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Into?.Add(command);
            return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
        }

        public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
        {
            Into?.Add(command);
            return base.ScalarExecutingAsync(command, eventData, result, cancellationToken);
        }
    }
}

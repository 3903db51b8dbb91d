using Clinic.Data;
using Clinic.Web.Features.Booking.Offers;
using Clinic.Web.Features.Messages;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Clinic.Testing;

/// <summary>
/// The whole program with the demo practice, on a real port and a database of its own. A class fixture: each test class
/// has one, so classes run side by side. Rate limits are off, no page is kept, and no worker sends mail or makes offers: a test does, with
/// <see cref="SendMailAsync"/> and <see cref="OfferTimesAsync"/>.
/// </summary>
public class ClinicApp : WebApplicationFactory<Program>
{
    private readonly TestDatabase database;

    public ClinicApp()
        : this(TestDatabase.DemoAsync().GetAwaiter().GetResult())
    {
    }

    /// <summary>On another database, which it drops at the end.</summary>
    protected ClinicApp(TestDatabase database)
    {
        this.database = database;
        UseKestrel(0);
        StartServer();
        Address = ClientOptions.BaseAddress;
    }

    public FixedClock Clock { get; } = new();

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    public TestDatabase Database => database;

    /// <summary>Where mail is written to where no mail server is named.</summary>
    public string MailFolder { get; } = Path.Combine(Path.GetTempPath(), $"clinic-mail-{Guid.NewGuid():N}");

    /// <summary>Whether mail is sent by the program's own worker.</summary>
    protected virtual bool HasMailWorker => false;

    /// <summary>Whether it drops its database at the end; not where another program still uses it.</summary>
    protected virtual bool OwnsDatabase => true;

    /// <summary>Whether times are offered to the waiting list by the program's own worker.</summary>
    protected virtual bool HasOfferWorker => false;

    /// <summary>Whether public pages are kept. Tests that write behind the program's back would read what was kept a moment ago.</summary>
    protected virtual bool HasPageCache => false;

    /// <summary>A context with the program's own rights.</summary>
    public ClinicDbContext Open() => database.Open();

    /// <summary>A visitor's browser with its own cookies, which follows no redirect by itself.</summary>
    public Visitor NewVisitor() => new(Address);

    /// <summary>A member of staff of the demo, signed in through the real form.</summary>
    /// <param name="name">"ines", "tom", "hanna" or "desk".</param>
    public async Task<Visitor> SignedInAsync(string name)
    {
        var visitor = NewVisitor();
        await visitor.SignInAsync($"{name}@riverbend.example");
        return visitor;
    }

    /// <summary>One round of the mail worker.</summary>
    /// <returns>How many mails were due.</returns>
    public Task<int> SendMailAsync() => Services.GetRequiredService<SendRound>().ExecuteAsync(CancellationToken.None);

    /// <summary>One round of the waiting list's worker.</summary>
    /// <returns>How many offers were made.</returns>
    public Task<int> OfferTimesAsync() => Services.GetRequiredService<OfferRound>().ExecuteAsync(CancellationToken.None);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (Directory.Exists(MailFolder))
        {
            Directory.Delete(MailFolder, recursive: true);
        }

        if (OwnsDatabase)
        {
            await database.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environments.Development);
        // No settings file changes during a test: nobody watches the folders for it.
        builder.UseSetting("hostBuilder:reloadConfigOnChange", "false");
        builder.UseSetting("ConnectionStrings:Clinic", database.App);
        builder.UseSetting("ConnectionStrings:ClinicOwner", database.Owner);
        builder.UseSetting("RateLimiting:Enabled", "false");
        // Style sheets and scripts as the build compressed them, as `./run` and a published clinic send them.
        builder.UseSetting("ReloadStaticAssetsAtRuntime", "false");
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        builder.UseSetting("Smtp:Folder", MailFolder);
        builder.ConfigureServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            services.PostConfigure<PasswordHasherOptions>(hasher => hasher.IterationCount = TestServer.QuickPasswordIterations);
            if (!HasPageCache)
            {
                services.Replace(ServiceDescriptor.Singleton<IOutputCacheStore, ForgetfulStore>());
            }

            if (!HasMailWorker)
            {
                services.Remove(services.Single(service => service.ImplementationType == typeof(SendMail)));
            }

            if (!HasOfferWorker)
            {
                services.Remove(services.Single(service => service.ImplementationType == typeof(OfferTimes)));
            }
        });
    }
}

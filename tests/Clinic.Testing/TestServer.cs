using Clinic.Data;
using Clinic.Data.Accounts;
using Clinic.Data.Demo;
using Clinic.Data.PrivateServer;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
#if TESTCONTAINERS
using Clinic.Testing.Containers;
#endif

namespace Clinic.Testing;

/// <summary>
/// The PostgreSQL server of one test run, chosen once, the first that there is: CLINIC_TEST_POSTGRES (a superuser's connection
/// string), a container, a throw-away server of this machine. It holds two templates, an empty clinic and the demo practice, from which databases are cloned.
/// </summary>
internal sealed class TestServer
{
    /// <summary>Tests sign in hundreds of times; what a password costs is not what they are about.</summary>
    public const int QuickPasswordIterations = 1_000;

    private static readonly Lazy<Task<TestServer>> Running = new(StartAsync);

    private readonly string superuser;
    private readonly RolePasswords passwords;
    private readonly Lazy<Task<string>> emptyTemplate;
    private readonly Lazy<Task<string>> demoTemplate;

    private TestServer(string superuser, RolePasswords passwords)
    {
        this.superuser = superuser;
        this.passwords = passwords;
        emptyTemplate = new(() => MakeTemplateAsync(demo: false));
        demoTemplate = new(() => MakeTemplateAsync(demo: true));
    }

    public static Task<TestServer> GetAsync() => Running.Value;

    /// <summary>The connection string of a role, or of the superuser, for a database.</summary>
    public string ConnectionString(string database, string? role = null)
    {
        var builder = new NpgsqlConnectionStringBuilder(superuser) { Database = database, IncludeErrorDetail = true };
        if (role is not null)
        {
            builder.Username = role;
            builder.Password = role == DatabaseRoles.Owner ? passwords.Owner : passwords.App;
        }

        return builder.ConnectionString;
    }

    /// <summary>A new database cloned from a template.</summary>
    public async Task<string> CloneAsync(bool demo)
    {
        var template = await (demo ? demoTemplate : emptyTemplate).Value;
        var name = $"clinic_test_{Guid.NewGuid():N}";
        // By copying files: nothing of it goes through the server's log, which costs it more than the copy.
        await ExecuteAsync($"create database {name} template {template} strategy file_copy owner {DatabaseRoles.Owner}");
        return name;
    }

    public Task DropAsync(string database) => ExecuteAsync($"drop database if exists {database} with (force)");

    private static async Task<TestServer> StartAsync() => await OnAsync(await ChooseAsync());

    /// <summary>The templates and clones of a server that is there.</summary>
    /// <param name="superuser">The superuser's connection string.</param>
    public static async Task<TestServer> OnAsync(string superuser)
    {
        var passwords = RolePasswords.Generate();
        await DatabaseRoles.EnsureRolesAsync(superuser, passwords, CancellationToken.None);
        return new TestServer(superuser, passwords);
    }

    /// <returns>The superuser's connection string.</returns>
    private static async Task<string> ChooseAsync()
    {
        var configured = Environment.GetEnvironmentVariable("CLINIC_TEST_POSTGRES");
        if (!string.IsNullOrWhiteSpace(configured))
        {
            Console.WriteLine("Test database: the server of CLINIC_TEST_POSTGRES.");
            return configured;
        }

#if TESTCONTAINERS
        if (await PostgresContainer.TryStartAsync(Console.Out) is { } container)
        {
            Console.WriteLine($"Test database: a container of {PostgresContainer.Image}.");
            return container;
        }

#endif
        // Stops with the process; it registers that itself.
        var server = await PrivatePostgres.StartThrowAwayAsync(Console.Out, CancellationToken.None);
        Console.WriteLine($"Test database: a throw-away PostgreSQL {server.Major} on port {server.Port}.");
        return server.ConnectionString("postgres");
    }

    private async Task<string> MakeTemplateAsync(bool demo)
    {
        var name = $"clinic_template_{Guid.NewGuid():N}";
        await DatabaseRoles.EnsureDatabaseAsync(superuser, name, CancellationToken.None);
        var owner = ConnectionString(name, DatabaseRoles.Owner);
        await Migrator.MigrateAsync(owner, CancellationToken.None);
        if (demo)
        {
            await LoadDemoAsync(ConnectionString(name, DatabaseRoles.App));
        }

        // A template must have no open connection.
        NpgsqlConnection.ClearAllPools();
        return name;
    }

    private static async Task LoadDemoAsync(string connectionString)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddClinicData(connectionString);
        services.AddIdentityCore<ClinicUser>(options => options.Password = new PasswordOptions { RequireDigit = false, RequireUppercase = false, RequireNonAlphanumeric = false })
            .AddRoles<IdentityRole<Guid>>()
            .AddEntityFrameworkStores<ClinicDbContext>();
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = QuickPasswordIterations);
        services.AddScoped<DemoPractice>();
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DemoPractice>().LoadAsync(FixedClock.Start, CancellationToken.None);
    }

    private async Task ExecuteAsync(string sql)
    {
        var builder = new NpgsqlConnectionStringBuilder(superuser) { Database = "postgres", Pooling = false };
        await using var connection = new NpgsqlConnection(builder.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}

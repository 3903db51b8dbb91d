using Clinic.Data;
using Clinic.Data.PrivateServer;

namespace Clinic.Testing;

/// <summary>A database of its own on real PostgreSQL, cloned from a template and dropped at the end.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly TestServer server;
    private readonly string name;

    private TestDatabase(TestServer server, string name)
    {
        this.server = server;
        this.name = name;
    }

    /// <summary>Of the role that owns the tables.</summary>
    public string Owner => server.ConnectionString(name, DatabaseRoles.Owner);

    /// <summary>Of the role the program runs as.</summary>
    public string App => server.ConnectionString(name, DatabaseRoles.App);

    /// <summary>Of the server's superuser, for what a test must look at from outside.</summary>
    public string Superuser => server.ConnectionString(name);

    /// <summary>Migrated and empty.</summary>
    public static Task<TestDatabase> EmptyAsync() => CloneAsync(demo: false);

    /// <summary>With the demo practice as loaded at <see cref="FixedClock.Start"/>.</summary>
    public static Task<TestDatabase> DemoAsync() => CloneAsync(demo: true);

    /// <summary>The same on another server than that of the test run.</summary>
    internal static async Task<TestDatabase> DemoOnAsync(TestServer server) => new(server, await server.CloneAsync(demo: true));

    /// <summary>A context with the program's own rights.</summary>
    public ClinicDbContext Open() => ClinicData.Open(App);

    public async ValueTask DisposeAsync() => await server.DropAsync(name);

    private static async Task<TestDatabase> CloneAsync(bool demo)
    {
        var server = await TestServer.GetAsync();
        return new TestDatabase(server, await server.CloneAsync(demo));
    }
}

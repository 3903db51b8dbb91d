using Clinic.Data;

namespace Clinic.Testing;

/// <summary>A class fixture: one database with the demo practice.</summary>
public sealed class DemoDatabase : IAsyncDisposable
{
    private readonly TestDatabase database = TestDatabase.DemoAsync().GetAwaiter().GetResult();

    public TestDatabase Database => database;

    public ClinicDbContext Open() => database.Open();

    public ValueTask DisposeAsync() => database.DisposeAsync();
}

using Clinic.Data.PrivateServer;

namespace Clinic.Data.Tests.PrivateServer;

/// <summary>One private server for the tests that only look at it.</summary>
public sealed class DatabaseServerFixture : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new("state");

    public DatabaseServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        Server = await DatabaseServer.ChooseAsync(new DatabaseServerOptions(null, null, _folder.Path), TextWriter.Null, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        _folder.Dispose();
    }
}

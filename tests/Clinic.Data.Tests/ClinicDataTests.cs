using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Clinic.Data.Tests;

/// <summary>How the program connects when a connection string names no more than a server. Nothing is opened here.</summary>
public sealed class ClinicDataTests
{
    [Fact]
    public void Connection_WithoutSettings_LeavesRoomOnTheServerAndTriesNoKerberos()
    {
        var connection = Opened("Host=db.internal;Database=clinic");

        Assert.Equal((50, 10, GssEncryptionMode.Disable), (connection.MaxPoolSize, connection.Timeout, connection.GssEncryptionMode));
    }

    [Fact]
    public void Connection_WithSettings_KeepsThem()
    {
        var connection = Opened("Host=db.internal;MaxPoolSize=7;Timeout=3;GSS Encryption Mode=Require");

        Assert.Equal((7, 3, GssEncryptionMode.Require), (connection.MaxPoolSize, connection.Timeout, connection.GssEncryptionMode));
    }

    private static NpgsqlConnectionStringBuilder Opened(string connectionString)
    {
        using var db = ClinicData.Open(connectionString);
        return new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString());
    }
}

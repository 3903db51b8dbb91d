using System.Text.RegularExpressions;
using Clinic.Data.PrivateServer;
using Npgsql;

namespace Clinic.Web.Tests.HouseRules.Containers;

/// <summary>What can be said of the demo in containers without a Docker engine.</summary>
public sealed class ComposeTests
{
    /// <summary>Settings that others than the program read: its host, and the images of the database and the mail catcher.</summary>
    private static readonly string[] ReadByOthers = ["ASPNETCORE_ENVIRONMENT", "POSTGRES_DB", "POSTGRES_PASSWORD", "MP_DISABLE_VERSION_CHECK", "MP_QUIET"];

    private static readonly ComposeFile Demo = ComposeFile.Read();
    private static readonly ComposeService Clinic = Demo.Services["clinic"];
    private static readonly ComposeService Database = Demo.Services["database"];

    internal static string ReadmeAddress => Regex.Match(Repository.Read("README.md"), @"<(http://localhost:\d+)>").Groups[1].Value;

    [Fact]
    public void Image_OfEveryService_IsOfOneRelease()
    {
        Assert.Equal(["database", "mail", "clinic"], Demo.Services.Keys);
        Assert.Equal(".", Clinic.Build);
        // PostgreSQL's releases have two numbers, all others three.
        Assert.All(
            Demo.Services.Values.Where(service => service != Clinic),
            service => Assert.Matches(@"^(postgres:\d+\.\d+-[a-z]+|[a-z/]+:v?\d+\.\d+\.\d+)$", service.Image));
    }

    [Fact]
    public void Service_Each_IsNotRootWritesToTmpOnlyAndGainsNoRights() => Assert.All(Demo.Services.Values, service =>
    {
        // The clinic's user stands in the Dockerfile.
        Assert.NotEqual(service == Clinic, service.User is not null && service.User.Split(':')[0] is not ("root" or "0"));
        Assert.True(service.ReadOnly);
        Assert.Contains("/tmp", service.Tmpfs);
        Assert.Equal(["ALL"], service.CapDrop);
        Assert.Equal(["no-new-privileges:true"], service.SecurityOpt);
    });

    [Fact]
    public void Port_OpenToTheMachine_IsOpenToNobodyElse()
    {
        var ports = Demo.Services.Values.SelectMany(service => service.Ports).ToList();

        Assert.Equal(2, ports.Count);
        Assert.All(ports, port => Assert.Matches(@"^127\.0\.0\.1:(\d+):\1$", port));
    }

    [Fact]
    public void Clinic_OpensWhenTheOthersAreHealthy()
    {
        var others = Demo.Services.Where(service => service.Value != Clinic).ToDictionary();

        Assert.All(others.Values, other => Assert.Contains("test", other.Healthcheck!.Keys));
        Assert.Equal(others.Keys, Clinic.DependsOn.Keys);
        Assert.All(Clinic.DependsOn.Values, wait => Assert.Equal("service_healthy", wait["condition"]));
    }

    [Fact]
    public void Clinic_IsAtTheAddressTheReadmeNames()
    {
        Assert.Equal([$"127.0.0.1:{new Uri(ReadmeAddress).Port}:{new Uri(ReadmeAddress).Port}"], Clinic.Ports);
        Assert.Equal(ReadmeAddress, Clinic.Environment["PublicUrl"]);
        Assert.Contains($"on {ReadmeAddress},", Repository.Read("docker-compose.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Setting_OfEveryService_IsReadBySomebody()
    {
        var program = string.Concat(Repository.Files("src", ".cs").Select(Repository.Read));
        var unread = Demo.Services.Values.SelectMany(service => service.Environment.Keys)
            .Except(ReadByOthers)
            .Where(setting => !IsReadBy(program, setting));

        Assert.Empty(unread);
    }

    [Fact]
    public void Mail_GoesToTheCatcher()
    {
        var catcher = Demo.Services[Clinic.Environment["Smtp__Host"]];

        Assert.StartsWith("axllent/mailpit:", catcher.Image, StringComparison.Ordinal);
        Assert.Equal([Clinic.Environment["Smtp__Port"]], catcher.Expose);
        Assert.Contains($"http://localhost:{Assert.Single(catcher.Ports).Split(':')[1]}", Repository.Read("README.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ConnectionStrings__Clinic", DatabaseRoles.App)]
    [InlineData("ConnectionStrings__ClinicOwner", DatabaseRoles.Owner)]
    public void ConnectionString_OfTheClinic_IsOfARoleThatIsMade(string setting, string role)
    {
        var connection = new NpgsqlConnectionStringBuilder(Clinic.Environment[setting]);

        Assert.Same(Database, Demo.Services[connection.Host!]);
        Assert.Equal((Database.Environment["POSTGRES_DB"], role), (connection.Database, connection.Username));
        Assert.Matches($"ALTER ROLE {role} LOGIN .* PASSWORD '{Regex.Escape(connection.Password!)}';", Repository.Read("eng/docker/roles.sql"));
    }

    [Fact]
    public void Mount_IsAReadOnlyFileOfTheCheckoutOrADeclaredVolume() => Assert.All(Demo.Services.Values.SelectMany(service => service.Volumes), mount =>
    {
        var parts = mount.Split(':');
        Assert.True(Demo.Volumes.ContainsKey(parts[0]) || (File.Exists(Repository.PathOf(parts[0])) && parts[^1] == "ro"), mount);
    });

    [Fact]
    public void PostgreSql_OfTheTests_IsTheOneOfTheDemo() =>
        // Compiled only where Testcontainers can be had, so its text is read.
        Assert.Contains($"Image = \"{Database.Image}\";", Repository.Read("tests/Clinic.Testing/Containers/PostgresContainer.cs"), StringComparison.Ordinal);

    /// <summary>Each part of the name stands in the sources, quoted or as a property that is bound: <c>Pdf__Engine</c> as "Pdf" and <c>Engine</c>.</summary>
    private static bool IsReadBy(string program, string setting) => setting.Split("__") is ["ConnectionStrings", var name]
        ? program.Contains($"GetConnectionString(\"{name}\")", StringComparison.Ordinal)
        : setting.Split("__").All(part => Regex.IsMatch(program, $"\"{part}\"| {part} {{ get;"));
}

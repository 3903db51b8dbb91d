using Clinic.Testing;
using Clinic.Web.Features.Messages;
using Clinic.Web.Tests.Verbs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace Clinic.Web.Tests.Messages;

public sealed class MailSettingsTests
{
    private const string Enough = "Smtp:Host=mail.example.org;Smtp:From=hello@example.org;PublicUrl=https://clinic.example.org";

    [Theory]
    [InlineData("Production", "", MailRoute.Waits)]
    [InlineData("Development", "", MailRoute.Folder)]
    [InlineData("Production", Enough, MailRoute.Smtp)]
    [InlineData("Production", $"{Enough};Smtp:User=clinic;Smtp:Password=secret;Smtp:Port=2525", MailRoute.Smtp)]
    [InlineData("Production", "Smtp:Host=localhost;Smtp:Security=none;Smtp:From=hello@example.org;PublicUrl=https://clinic.example.org/", MailRoute.Smtp)]
    [InlineData("Development", "Smtp:Host=catcher;Smtp:Security=None;Smtp:From=hello@example.org", MailRoute.Smtp)]
    public void Read_GoodSettings_SaysWhereMailGoes(string environment, string settings, MailRoute route)
    {
        var read = Read(environment, settings);

        Assert.Equal((null, route), (read.Wrong, read.Route));
    }

    [Fact]
    public void Read_NothingSaidOfSecurity_Encrypts() => Assert.True(Read("Production", Enough).IsEncrypted);

    [Theory]
    [InlineData("Smtp:From", "Smtp:Host=mail.example.org;PublicUrl=https://clinic.example.org")]
    [InlineData("Smtp:From", $"{Enough};Smtp:From=Clinic <hello@example.org>")]
    [InlineData("Smtp:Port", $"{Enough};Smtp:Port=mail")]
    [InlineData("Smtp:Port", $"{Enough};Smtp:Port=70000")]
    [InlineData("Smtp:TimeoutSeconds", $"{Enough};Smtp:TimeoutSeconds=0")]
    [InlineData("Smtp:Security", $"{Enough};Smtp:Security=ssl")]
    [InlineData("Smtp:Security", $"{Enough};Smtp:Security=None")]
    [InlineData("Smtp:Password", $"{Enough};Smtp:User=clinic")]
    [InlineData("PublicUrl", "Smtp:Host=mail.example.org;Smtp:From=hello@example.org")]
    [InlineData("PublicUrl", $"{Enough};PublicUrl=http://clinic.example.org")]
    [InlineData("PublicUrl", $"{Enough};PublicUrl=clinic.example.org")]
    [InlineData("PublicUrl", $"{Enough};PublicUrl=https://clinic.example.org?a=b")]
    public void Read_WrongSettings_NamesTheOneThatIs(string setting, string settings) =>
        Assert.Contains(setting, Read("Production", settings).Wrong, StringComparison.Ordinal);

    [Fact]
    public async Task Start_InProductionWithoutPublicUrl_EndsWithOneSentence()
    {
        await using var database = await TestDatabase.EmptyAsync();

        var end = await database.VerbAsync(["--urls", "http://127.0.0.1:0"], new()
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["Smtp__Host"] = "mail.example.org",
            ["Smtp__From"] = "hello@example.org",
        });

        end.ShouldBeRefused("PublicUrl must say under which address clients reach the clinic");
    }

    private static MailSettings Read(string environment, string settings) => MailSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2))
            .GroupBy(pair => pair[0], pair => (string?)pair[1])
            .ToDictionary(pairs => pairs.Key, pairs => pairs.Last())).Build(),
        new Host(environment));

    private sealed class Host(string environment) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = environment;

        public string ApplicationName { get; set; } = "clinic";

        public string ContentRootPath { get; set; } = Path.GetTempPath();

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}

using System.Text.Json;

namespace Clinic.Web.Tests.HouseRules;

/// <summary>
/// Both halves of an optional package, each on a feed of its own: the same sources use the package where it is and do without where it
/// is not, and no build leaves a trace in the checkout.
/// </summary>
public sealed class OptionalPackagesTests
{
    [Theory]
    [InlineData("QuestPDF", "src/Clinic.Web/Clinic.Web.csproj", "Hosting/Pdf/QuestPdf", "QUESTPDF")]
    [InlineData("Testcontainers.PostgreSql", "tests/Clinic.Testing/Clinic.Testing.csproj", "Containers", "TESTCONTAINERS")]
    public async Task OptionalPackage_OnTheFeed_IsReferencedAndItsFolderCompiled(string package, string project, string folder, string constant)
    {
        using var checkout = await CheckoutCopy.MakeAsync(package);
        checkout.AddToFolderOf(project, folder);

        var built = await checkout.ResolveAsync(project);

        Assert.Contains(constant, Constants(built));
        Assert.Contains(package, Names(built, "ReferencePath"));
        Assert.Contains("OnlyWithThePackage", Names(built, "Compile"));
        Assert.Equal("", await checkout.ChangesAsync());
    }

    [Fact]
    public async Task OptionalPackage_MissingOnTheFeed_IsLeftOutWithItsFolder()
    {
        const string project = "src/Clinic.Web/Clinic.Web.csproj";
        using var checkout = await CheckoutCopy.MakeAsync(packageOnTheFeed: null);
        checkout.AddToFolderOf(project, "Hosting/Pdf/QuestPdf");

        var built = await checkout.ResolveAsync(project);

        Assert.DoesNotContain("QUESTPDF", Constants(built));
        Assert.DoesNotContain("QuestPDF", Names(built, "ReferencePath"));
        Assert.Contains("Program", Names(built, "Compile"));
        Assert.DoesNotContain("OnlyWithThePackage", Names(built, "Compile"));
        Assert.Equal("", await checkout.ChangesAsync());
    }

    private static string[] Constants(JsonElement built) =>
        built.GetProperty("Properties").GetProperty("DefineConstants").GetString()!.Split(';');

    private static IEnumerable<string> Names(JsonElement built, string items) =>
        built.GetProperty("Items").GetProperty(items).EnumerateArray().Select(item => item.GetProperty("Filename").GetString()!);
}

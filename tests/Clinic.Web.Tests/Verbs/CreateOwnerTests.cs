using System.Net;
using Clinic.Testing;

namespace Clinic.Web.Tests.Verbs;

public sealed class CreateOwnerTests
{
    private const string Password = "rivers bend in autumn";

    private static readonly string[] Owner = ["create-owner", "--name", "Zoé Müller", "--email", "zoe@clinic.example"];

    private static readonly string[] Practice =
    [
        "--practice", "Aare Massage", "--street", "Aareweg 1", "--town", "Bern", "--phone", "031 555 01 42",
        "--time-zone", "Europe/Zurich", "--currency", "CHF", "--emergency-number", "144", "--paper", "a4",
    ];

    private static readonly Dictionary<string, string> InProduction = new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["CLINIC_OWNER_PASSWORD"] = Password,
    };

    [Fact]
    public async Task CreateOwner_EmptyDatabase_MakesAClinicThatOpensAndThatSheCanSignInTo()
    {
        await using var database = await TestDatabase.EmptyAsync();

        var end = await database.VerbAsync([.. Owner, .. Practice, "--therapist"], InProduction);

        end.ShouldBeDone("Made the practice Aare Massage and its owner: Zoé Müller, who is a therapist too, signs in as zoe@clinic.example.\n");
        Assert.DoesNotContain(Password, end.Output, StringComparison.Ordinal);
        Assert.Equal("zoe-muller", await database.OwnerAsync("select slug from therapists join users on users.therapist_id = therapists.id"));
        Assert.Equal("owner, therapist", await RolesAsync(database));
        Assert.Equal("", await database.OwnerAsync("select demo_day from practice"));
        await using var clinic = new OpenedClinic(database);
        using var visitor = clinic.NewVisitor();
        var home = await visitor.GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, home.Status);
        Assert.Contains("Aareweg 1, Bern", home.Text("address"), StringComparison.Ordinal);
        var signIn = await visitor.GetAsync("/accounts/sign-in");
        var signedIn = await visitor.SubmitAsync(signIn, "form", ("Email", "zoe@clinic.example"), ("Password", Password));
        Assert.Equal(HttpStatusCode.Redirect, signedIn.Status);
    }

    [Fact]
    public async Task CreateOwner_PasswordOnStandardInput_MakesAnOwnerWhoTreatsNobody()
    {
        await using var database = await TestDatabase.DemoAsync();

        var end = await database.VerbAsync([.. Owner, "--password-stdin"], [], Password + "\n");

        end.ShouldBeDone("Made an owner of Riverbend Massage Therapy: Zoé Müller, signs in as zoe@clinic.example.\n");
        Assert.Equal("owner", await RolesAsync(database));
    }

    [Theory]
    [InlineData("eleven char", "", "That password is too short: it needs 12 characters or more")]
    [InlineData("", "", "The owner needs a password: set CLINIC_OWNER_PASSWORD")]
    [InlineData(Password, "--paper", "to make one these are missing: --paper.")]
    [InlineData(Password, "Europe/Zurich", "--time-zone Europe/Nowhere is not known")]
    public async Task CreateOwner_SomethingWrong_LeavesTheDatabaseEmpty(string password, string spoilt, string words)
    {
        await using var database = await TestDatabase.EmptyAsync();
        var before = await database.HashesAsync();
        string[] practice = spoilt == "--paper" ? Practice[..^2] : [.. Practice.Select(word => word == spoilt ? "Europe/Nowhere" : word)];

        var end = await database.VerbAsync([.. Owner, .. practice, "--therapist"], new() { ["CLINIC_OWNER_PASSWORD"] = password });

        end.ShouldBeRefused(words);
        Assert.Equal(before, await database.HashesAsync());
    }

    [Fact]
    public async Task CreateOwner_EmailOrPracticeThatExists_IsRefused()
    {
        await using var database = await TestDatabase.DemoAsync();
        var before = await database.HashesAsync();

        var sameEmail = await database.VerbAsync(["create-owner", "--name", "Ines", "--email", "Ines@riverbend.example", "--therapist"], InProduction);
        var secondPractice = await database.VerbAsync([.. Owner, .. Practice], InProduction);

        sameEmail.ShouldBeRefused("There is an account for Ines@riverbend.example already.");
        secondPractice.ShouldBeRefused("The database holds the practice \"Riverbend Massage Therapy\" already");
        Assert.Equal(before, await database.HashesAsync());
    }

    private static Task<string?> RolesAsync(TestDatabase database) =>
        database.OwnerAsync(
            """
            select string_agg(r.name, ', ' order by r.name) from users u join user_roles ur on ur.user_id = u.id join roles r on r.id = ur.role_id
            where u.email = 'zoe@clinic.example'
            """);
}

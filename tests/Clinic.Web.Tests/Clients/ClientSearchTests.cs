using Clinic.Domain.Clients;
using Clinic.Testing;
using Clinic.Web.Tests.Booking;

namespace Clinic.Web.Tests.Clients;

public sealed class ClientSearchTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    [Theory]
    [InlineData("nora", "Nora Kaminski")]
    [InlineData("KAMIN nor", "Nora Kaminski")]
    [InlineData("555 0188", "Nora Kaminski")]
    [InlineData("(204) 555-0188", "Nora Kaminski")]
    [InlineData("tremblay@example", "Luc Tremblay")]
    [InlineData("  luc ", "Luc Tremblay")]
    [InlineData("nora tremblay", null)]
    [InlineData("n", null)]
    [InlineData("%", null)]
    [InlineData("%%", null)]
    [InlineData("__", null)]
    [InlineData("\\\\", null)]
    [InlineData("20", null)]
    [InlineData("nora\u0000", null)]
    [InlineData("'; drop table clients", null)]
    public async Task Search_ByWhatIsSaidOnThePhone_FindsHer(string asked, string? name)
    {
        using var desk = await app.SignedInAsync("desk");

        Assert.Equal(name is null ? [] : [name], await NamesAsync(desk, asked));
    }

    [Fact]
    public async Task Search_Therapist_FindsHerOwnClientsOnly()
    {
        using var ines = await app.SignedInAsync("ines");
        using var tom = await app.SignedInAsync("tom");

        Assert.Equal(["Nora Kaminski"], await NamesAsync(ines, "nora"));
        Assert.Empty(await NamesAsync(tom, "nora"));
        Assert.Equal(["Luc Tremblay"], await NamesAsync(tom, "example.org"));
    }

    [Fact]
    public async Task Search_ManyFit_ShowsTheFirstTen()
    {
        await using var db = app.Open();
        db.Clients.AddRange(Enumerable.Range(0, 14).Select(nth => new Client { FirstName = $"Zoltan{nth:00}", CreatedAt = FixedClock.Start }));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        using var desk = await app.SignedInAsync("desk");

        Assert.Equal(Enumerable.Range(0, 10).Select(nth => $"Zoltan{nth:00}"), await NamesAsync(desk, "zoltan"));
    }

    [Fact]
    public async Task Search_VeryLongQuestion_FindsNobody()
    {
        using var desk = await app.SignedInAsync("desk");

        Assert.Empty(await NamesAsync(desk, string.Join(' ', Enumerable.Repeat("nora", 1000))));
        Assert.Equal(200, (await desk.Http.ReadAsync("/clients/search")).Status);
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(Visitor visitor, string asked)
    {
        var answer = await visitor.Http.ReadAsync($"/clients/search?q={Uri.EscapeDataString(asked)}");
        Assert.Equal(200, answer.Status);
        return [.. answer.Json.GetProperty("clients").EnumerateArray().Select(client => client.GetProperty("name").GetString()!)];
    }
}

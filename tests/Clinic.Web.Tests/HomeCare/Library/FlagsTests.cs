using System.Net;
using Clinic.Domain;
using Clinic.Domain.Clients;
using Clinic.Domain.HomeCare;
using Clinic.Domain.Screening;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.HomeCare.Library;

/// <summary>Flags and kit at home, on the record of a client of Ines.</summary>
[Collection<LibraryApp>]
public sealed class FlagsTests(ClinicApp app)
{
    private const string Set = "form:has([name='Form.Flags'])";
    private const string Kit = "form:has([name='Kit.Items'])";

    private static int lastDay;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Flags_SetAndEnded_StayInTheHistoryAndInTheTrail()
    {
        using var ines = await app.SignedInAsync("ines");
        var client = await ClientAsync("Flora");
        var page = await OpenAsync(ines, client);
        Assert.Equal("None. Every exercise of the library may be given.", page.Text("[aria-labelledby=standing] p"));

        var set = await ines.FollowAsync(await ines.SubmitAsync(
            page, Set, ("Form.Flags", "osteoporosis"), ("Form.Flags", "wrist_pain"), ("Form.Note", " Since 2019 ")));

        Assert.Equal(["Osteoporosis", "Wrist pain"], set.Texts("[aria-labelledby=standing] b"));
        Assert.Contains("Since 2019. Keeps 3 exercises away and changes 8.", set.Text("[aria-labelledby=standing] li"), StringComparison.Ordinal);
        Assert.Contains("Ines Moreau, Friday 20 November 2026", set.Text("[aria-labelledby=standing] li"), StringComparison.Ordinal);
        Assert.Null(set.Document.QuerySelector("[name='Form.Flags'][value=osteoporosis]"));

        var ended = await ines.FollowAsync(await ines.SubmitAsync(set, "form[action$='/end']"));
        Assert.Equal(["Wrist pain"], ended.Texts("[aria-labelledby=standing] b"));
        Assert.Matches("^OsteoporosisSince 2019. Ines Moreau, .* Ended by Ines Moreau, ", ended.Text("[aria-labelledby=ended] li"));
        Assert.NotNull(ended.Document.QuerySelector("[name='Form.Flags'][value=osteoporosis]"));
        await using var db = app.Open();
        var trail = await db.AuditEntries.Where(entry => entry.ClientId == client).OrderBy(entry => entry.Id).Select(entry => $"{entry.ActorName} {entry.Record}").ToListAsync(Token);
        Assert.Equal(
            ["home_flags", "client_flags", "client_flags", "home_flags", "client_flags", "home_flags"], trail.ConvertAll(entry => entry.Split(' ')[^1]));
        Assert.All(trail, entry => Assert.StartsWith("Ines Moreau ", entry, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Flags_OfAnotherTherapistsClient_AreNotThere()
    {
        using var tom = await app.SignedInAsync("tom");
        using var desk = await app.SignedInAsync("desk");
        var (hers, his) = (await ClientAsync("Hers"), await ClientAsync("His", "Tom"));

        Assert.Equal(HttpStatusCode.NotFound, (await tom.GetAsync(Address(hers))).Status);
        Assert.StartsWith("/problem/403", (await desk.GetAsync(Address(hers))).Location, StringComparison.Ordinal);

        // Her address under the forms of a page of his own.
        var page = await OpenAsync(tom, his);
        foreach (var form in page.Document.QuerySelectorAll("main form"))
        {
            form.SetAttribute("action", form.GetAttribute("action")!.Replace(his.ToString(), hers.ToString(), StringComparison.Ordinal));
        }

        Assert.Equal(HttpStatusCode.NotFound, (await tom.SubmitAsync(page, Set, ("Form.Flags", "vertigo"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await tom.SubmitAsync(page, Kit, ("Kit.Items", "mat"))).Status);
        await using var db = app.Open();
        Assert.False(await db.ClientFlags.AnyAsync(flag => flag.ClientId == hers, Token));
        Assert.Null((await db.Clients.SingleAsync(client => client.Id == hers, Token)).HomeKit);
    }

    [Fact]
    public async Task Flags_SetOrEndedByTwo_AnswerConflictAndLoseNothing()
    {
        using var ines = await app.SignedInAsync("ines");
        var client = await ClientAsync("Twice");
        var first = await OpenAsync(ines, client);
        var second = await OpenAsync(ines, client);
        var set = await ines.FollowAsync(await ines.SubmitAsync(first, Set, ("Form.Flags", "vertigo")));

        var overtaken = await ines.SubmitAsync(second, Set, ("Form.Flags", "vertigo"), ("Form.Flags", "hernia"), ("Form.Note", "left <b>side</b>"));

        Assert.Equal(HttpStatusCode.Conflict, overtaken.Status);
        Assert.Contains("Somebody else set one of these meanwhile", overtaken.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal(["Spinning dizziness (vertigo)"], overtaken.Texts("[aria-labelledby=standing] b"));
        var again = await ines.FollowAsync(await ines.SubmitAsync(overtaken, Set));
        Assert.Equal(["Hernia", "Spinning dizziness (vertigo)"], again.Texts("[aria-labelledby=standing] b"));
        Assert.Contains("left <b>side</b>", again.Text("[aria-labelledby=standing] li:first-child"), StringComparison.Ordinal);

        await ines.SubmitAsync(set, "form[action$='/end']");
        var ended = await ines.SubmitAsync(set, "form[action$='/end']");
        Assert.Equal(HttpStatusCode.Conflict, ended.Status);
        Assert.Equal("Somebody else ended this already.", ended.Text(".error-summary li"));
    }

    [Fact]
    public async Task Flags_SetByTwoAtOnce_StandOnce()
    {
        using var ines = await app.SignedInAsync("ines");
        var client = await ClientAsync("Once");
        var page = await OpenAsync(ines, client);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ines.SubmitAsync(page, Set, ("Form.Flags", "hernia"))));

        Assert.Equal(
            [HttpStatusCode.Redirect, HttpStatusCode.Conflict, HttpStatusCode.Conflict, HttpStatusCode.Conflict], answers.Select(answer => answer.Status).Order());
        await using var db = app.Open();
        Assert.Equal(1, await db.ClientFlags.CountAsync(flag => flag.ClientId == client, Token));
    }

    [Fact]
    public async Task Kit_ThatWasAsked_IsKeptAndOvertakenOnesAreTold()
    {
        using var ines = await app.SignedInAsync("ines");
        var client = await ClientAsync("Kitty");
        var page = await OpenAsync(ines, client);
        Assert.StartsWith("Nobody asked yet", page.Text("#kit-hint"), StringComparison.Ordinal);

        var none = await ines.FollowAsync(await ines.SubmitAsync(page, Kit));
        Assert.StartsWith("An exercise that needs something else is not offered.", none.Text("#kit-hint"), StringComparison.Ordinal);

        var overtaken = await ines.SubmitAsync(page, Kit, ("Kit.Items", "mat"), ("Kit.Items", "ball"));
        Assert.Equal(HttpStatusCode.Conflict, overtaken.Status);
        Assert.Equal(["mat", "ball"], Ticked(overtaken));
        Assert.Equal(["mat", "ball"], Ticked(await ines.FollowAsync(await ines.SubmitAsync(overtaken, Kit))));
        await using var db = app.Open();
        Assert.Equal(["mat", "ball"], (await db.Clients.SingleAsync(candidate => candidate.Id == client, Token)).HomeKit);

        static IEnumerable<string> Ticked(VisitedPage page) =>
            page.Document.QuerySelectorAll("[name='Kit.Items'][checked]").Select(box => box.GetAttribute("value")!);
    }

    [Theory]
    [InlineData(null, "", "Choose at least one")]
    [InlineData("made_up", "", "Choose from these")]
    [InlineData("over_stretched_knot", "", "Choose from these")]
    [InlineData("hernia", "10000", "Use at most 200 characters; this has 10000")]
    [InlineData("hernia", "a\u0001b", "There is a sign in it that cannot be stored: write it again")]
    public async Task Flags_ThatAreWrong_AreToldAndKept(string? flag, string note, string told)
    {
        using var ines = await app.SignedInAsync("ines");
        var client = await ClientAsync("Wrong");
        var page = await OpenAsync(ines, client);
        var typed = note == "10000" ? new string('x', 10_000) : note;
        if (flag is not (null or "hernia"))
        {
            page.Document.QuerySelector("[name='Form.Flags'][value=vertigo]")!.SetAttribute("value", flag);
        }

        var answer = await ines.SubmitAsync(page, Set, ("Form.Flags", flag), ("Form.Note", typed));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(told, answer.Text(".error-summary a"));
        if (flag == "hernia")
        {
            Assert.NotNull(answer.Document.QuerySelector("[name='Form.Flags'][value=hernia][checked]"));
            Assert.StartsWith(typed[..1], answer.Document.QuerySelector("textarea")!.TextContent.TrimStart('\n'), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Flags_AfterRedFlagsAtBooking_AreHintedAndNotSet()
    {
        using var ines = await app.SignedInAsync("ines");
        var client = await ClientAsync("Hinted");
        await using (var db = app.Open())
        {
            db.RedFlagChecks.Add(new RedFlagCheck
            {
                AppointmentId = (await db.Appointments.SingleAsync(visit => visit.ClientId == client, Token)).Id,
                Version = RedFlagLists.Current.Version,
                Ticked = ["cancer"],
                Level = RedFlagLevel.Modify,
                AnsweredAt = FixedClock.Start,
            });
            await db.SaveChangesAsync(Token);
        }

        var page = await OpenAsync(ines, client);

        Assert.Equal("None. Every exercise of the library may be given.", page.Text("[aria-labelledby=standing] p"));
        Assert.Contains("she ticked: “Cancer, now or before, but no such pain.”", page.Text(Set), StringComparison.Ordinal);
        Assert.Equal(
            ["Lymph nodes swollen or removed", "Cancer in a bone", "Cancer of the breast or arm pit"], page.Texts($"{Set} fieldset:first-of-type .chip"));
    }

    [Fact]
    public async Task Flags_ThatOutlastedWhatTheyName_AreAskedAbout()
    {
        using var ines = await app.SignedInAsync("ines");
        var client = await ClientAsync("Over");
        await using (var db = app.Open())
        {
            foreach (var (flag, days) in new[] { ("acute_back_injury_72h", 3), ("abdominal_surgery_6w", 41), ("osteoporosis", 4000) })
            {
                db.ClientFlags.Add(new ClientFlag { ClientId = client, Flag = flag, SetAt = app.Clock.Now.AddDays(-days), SetBy = Guid.NewGuid(), SetByName = "Ines" });
            }

            await db.SaveChangesAsync(Token);
        }

        Assert.Equal(["Back injury in the last 3 days"], (await OpenAsync(ines, client)).Texts("[aria-labelledby=standing] li:has(.tag) b"));
    }

    private static string Address(Id<Client> client) => $"/home-care/clients/{client}/flags";

    private static Task<VisitedPage> OpenAsync(Visitor visitor, Id<Client> client) => visitor.GetAsync(Address(client));

    private async Task<Id<Client>> ClientAsync(string name, string therapist = "Ines")
    {
        await using var db = app.Open();
        var client = await db.NewClientAsync(name);
        var day = FixedClock.Start.AddDays(30 + Interlocked.Increment(ref lastDay)).Date.AddHours(5);
        await db.AppointmentAsync(client, therapist, start: new DateTimeOffset(day, TimeSpan.Zero));
        return client.Id;
    }
}

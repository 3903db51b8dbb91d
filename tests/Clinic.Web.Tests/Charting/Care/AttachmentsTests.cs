using System.Net;
using System.Net.Http.Headers;
using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Attachments;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Charting.Care;

/// <summary>Files of a visit. Each test has a client and a visit of its own.</summary>
public sealed class AttachmentsTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    /// <summary>A picture of one pixel, with words of its maker and a program behind it.</summary>
    private static readonly byte[] Png =
    [
        .. Convert.FromHexString("89504E470D0A1A0A0000000D4948445200000001000000010802000000907753DE"),
        .. Convert.FromHexString("0000000A74455874576865726500486572650000"), 0, 0,
        .. Convert.FromHexString("0000000C4944415408D763F8CFC0000003010100C9FE92EF"),
        .. Convert.FromHexString("0000000049454E44AE426082"), .. "PK program"u8,
    ];

    private static readonly byte[] BarePng = [.. Png.AsSpan(0, 33), .. Png.AsSpan(55, Png.Length - 65)];

    internal static readonly byte[] Pdf =
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF"u8.ToArray();

    [Fact]
    public async Task Create_PhotoAndDocument_AreListedOpenedAndRemovedAgain()
    {
        using var ines = await app.SignedInAsync("ines");
        var address = await VisitAsync("Files1", hour: 1);

        Assert.Equal(HttpStatusCode.Redirect, (await UploadAsync(ines, address, Png, "<script>alert(1)</script> back.exe")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await UploadAsync(ines, address, Pdf, "Letter.pdf")).Status);
        var list = await ines.GetAsync(address);

        Assert.Equal(["script back.exe.png", "Letter.pdf"], list.Texts(".file-list a"));
        Assert.Contains("Ines Moreau, Friday 20 November 2026, 9:00 am", list.Text(".file-list small"), StringComparison.Ordinal);
        using var picture = await ines.Http.GetAsync(list.Document.QuerySelector(".file-list a")!.GetAttribute("href"), TestContext.Current.CancellationToken);
        using var letter = await ines.Http.GetAsync(list.Document.QuerySelectorAll(".file-list a")[1].GetAttribute("href"), TestContext.Current.CancellationToken);
        Assert.Equal("image/png", picture.Content.Headers.ContentType?.ToString());
        Assert.StartsWith("inline; filename=", picture.Content.Headers.NonValidated["Content-Disposition"].ToString(), StringComparison.Ordinal);
        Assert.Equal("no-store", picture.Headers.CacheControl?.ToString());
        Assert.Equal(["nosniff"], picture.Headers.GetValues("X-Content-Type-Options"));
        Assert.EndsWith("sandbox", picture.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(BarePng, await picture.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.StartsWith("attachment; filename=", letter.Content.Headers.NonValidated["Content-Disposition"].ToString(), StringComparison.Ordinal);
        Assert.Equal("2 files", (await ines.GetAsync(address[..^12])).Text("a[href$='/attachments']"));

        Assert.Equal(HttpStatusCode.Redirect, (await ines.SubmitAsync(list, ".file-list form")).Status);
        Assert.Equal(["Letter.pdf"], (await ines.GetAsync(address)).Texts(".file-list a"));
        await using var db = app.Open();
        var visit = VisitIn(address);
        Assert.Equal(
            ["add", "add", "remove"],
            (await db.AuditEntries.Where(entry => entry.Record == "attachments" && entry.VisitId == visit && entry.ActorName == "Ines Moreau").OrderBy(entry => entry.Id)
                .ToListAsync(TestContext.Current.CancellationToken)).Select(entry => WireName.Of(entry.Action)).Where(action => action != "read"));
        Assert.True(await db.AuditEntries.AnyAsync(entry => entry.Record == "attachment" && entry.VisitId == visit, TestContext.Current.CancellationToken));
    }

    public static TheoryData<byte[], string> Wrong { get; } = new()
    {
        { [], "Choose a file first" },
        { "MZ\u0090 This program cannot be run in DOS mode, and goes on for a while"u8.ToArray(), "no JPEG, PNG or WebP picture and no PDF" },
        { "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"u8.ToArray(), "no JPEG, PNG or WebP picture and no PDF" },
        { [.. Png[..33], .. "MZ This program cannot be run in DOS mode"u8], "cut off or broken" },
        { [.. Pdf[..9], .. "9 0 obj<</S/JavaScript/JS(app.alert(1))>>endobj "u8, .. Pdf[9..]], "runs a program" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Create_AnythingElse_IsRefusedWithItsReason(byte[] content, string words)
    {
        using var ines = await app.SignedInAsync("ines");
        var address = await VisitAsync("Refused", hour: 3);

        var refused = await UploadAsync(ines, address, content, "photo.png");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(words, refused.Words, StringComparison.Ordinal);
        await AssertNothingKeptAsync(address);
    }

    [Fact]
    public async Task Create_FiftyMegabytes_AreRefusedInWordsAndLetGo()
    {
        using var ines = await app.SignedInAsync("ines");
        var address = await VisitAsync("Large", hour: 5);
        var before = GC.GetTotalAllocatedBytes();

        var refused = await UploadAsync(ines, address, new byte[50_000_000], "photo.jpg");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.Status);
        Assert.Contains("larger than 10 MB", refused.Words, StringComparison.Ordinal);
        // The test's own copy is in it: the program adds next to nothing.
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 70_000_000);
        await AssertNothingKeptAsync(address);
    }

    [Fact]
    public async Task Change_OfASignedVisit_IsRefused()
    {
        using var ines = await app.SignedInAsync("ines");
        var address = await VisitAsync("Signed", hour: 7);
        await UploadAsync(ines, address, Png, "a.png");
        var list = await ines.GetAsync(address);
        await using (var db = app.Open())
        {
            var visit = await db.Visits.SingleAsync(visit => visit.Id == VisitIn(address), TestContext.Current.CancellationToken);
            visit.Finish(app.Clock.Now, Guid.Empty);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(HttpStatusCode.Conflict, (await ines.SubmitAsync(list, ".file-list form")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await UploadAsync(ines, address, Png, "b.png")).Status);
        var signed = await ines.GetAsync(address);
        Assert.Equal(["a.png"], signed.Texts(".file-list a"));
        Assert.Empty(signed.Texts("main form"));
    }

    [Fact]
    public async Task Create_ManyFiles_EndsAtTwenty()
    {
        using var ines = await app.SignedInAsync("ines");
        var address = await VisitAsync("Many", hour: 9);
        await using (var db = app.Open())
        {
            db.Attachments.AddRange(Enumerable.Range(0, Attachment.MostPerVisit).Select(number => new Attachment
            {
                VisitId = VisitIn(address), Name = $"{number}.png", Kind = AttachmentKind.Png, Size = 1, Sha256 = new byte[32], AddedAt = app.Clock.Now,
                AddedBy = Guid.Empty, AddedByName = "Ines",
            }));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var refused = await UploadAsync(ines, address, Png, "one-more.png");

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("A visit takes 20 files", refused.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_WithoutTheChart_Is404()
    {
        using var ines = await app.SignedInAsync("ines");
        using var tom = await app.SignedInAsync("tom");
        var address = await VisitAsync("Hidden", hour: 11);
        await UploadAsync(ines, address, Png, "a.png");
        var file = (await ines.GetAsync(address)).Document.QuerySelector(".file-list a")!.GetAttribute("href")!;
        var other = await VisitAsync("Other", hour: 13);

        foreach (var (visitor, path) in new[] { (tom, address), (tom, file), (ines, $"{other}/{file.Split('/')[^1]}"), (ines, $"{address}/{Guid.Empty}") })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(path)).Status);
        }
    }

    private async Task AssertNothingKeptAsync(string address)
    {
        await using var db = app.Open();
        Assert.False(await db.Attachments.AnyAsync(file => file.VisitId == VisitIn(address), TestContext.Current.CancellationToken));
    }

    /// <returns>The address of the files of a new client's open visit.</returns>
    private async Task<string> VisitAsync(string name, int hour)
    {
        await using var db = app.Open();
        // The same visit for every row of a theory.
        if (await db.Visits.FirstOrDefaultAsync(visit => visit.Client!.FirstName == name, TestContext.Current.CancellationToken) is { } open)
        {
            return $"/charting/visits/{open.Id}/attachments";
        }

        var start = FixedClock.Start.AddDays(-1).Date.AddHours(hour);
        var appointment = await db.AppointmentAsync(await db.NewClientAsync(name), start: new DateTimeOffset(start, TimeSpan.Zero));
        return $"/charting/visits/{(await db.VisitAsync(appointment)).Id}/attachments";
    }

    private static Id<Visit> VisitIn(string address) => Id<Visit>.Parse(address.Split('/')[3], null);

    internal static async Task<(HttpStatusCode Status, string Words)> UploadAsync(Visitor ines, string address, byte[] content, string name)
    {
        var form = await ines.GetAsync("/booking/appointments");
        using var body = new MultipartFormDataContent();
        body.Add(new StringContent(form.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken");
        using var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        body.Add(file, "file", name);
        using var answer = await ines.Http.PostAsync(new Uri(address, UriKind.Relative), body, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}

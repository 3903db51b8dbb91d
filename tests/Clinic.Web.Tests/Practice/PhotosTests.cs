using System.Buffers.Binary;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Clinic.Domain.Practice.Photos;
using Clinic.Testing;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Practice;

public sealed class PhotosTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    /// <summary>A PNG picture of these sides, as long as asked for; only its pixels are none.</summary>
    private static byte[] Png(int side, int length = 200, string chunk = "IDAT")
    {
        var content = new byte[length];
        Convert.FromHexString("89504E470D0A1A0A0000000D49484452").CopyTo(content, 0);
        (content[18], content[19]) = ((byte)(side >> 8), (byte)side);
        (content[22], content[23]) = ((byte)(side >> 8), (byte)side);
        BinaryPrimitives.WriteInt32BigEndian(content.AsSpan(33), length - 57);
        Encoding.ASCII.GetBytes(chunk).CopyTo(content, 37);
        "IEND"u8.CopyTo(content.AsSpan(length - 8));
        return content;
    }

    [Fact]
    public async Task Create_Picture_IsShownUnderAnAddressThatMayBeKept()
    {
        using var owner = await app.SignedInAsync("hanna");
        using var visitor = app.NewVisitor();

        Assert.Equal(HttpStatusCode.Redirect, (await UploadAsync(owner, "ines-moreau", Png(400), "photo.jpg", "image/jpeg")).Status);
        var first = await AddressAsync(visitor);
        using var picture = await visitor.Http.GetAsync(new Uri(first!, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, (await UploadAsync(owner, "ines-moreau", Png(500), "photo.png", "image/png")).Status);
        var second = await AddressAsync(visitor);
        using var old = await visitor.Http.GetAsync(new Uri(first!, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal("image/png", picture.Content.Headers.ContentType?.ToString());
        Assert.Contains("immutable", picture.Headers.GetValues("Cache-Control").Single(), StringComparison.Ordinal);
        Assert.Equal(["nosniff"], picture.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(Png(400), await picture.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.NotEqual(first, second);
        Assert.Equal(HttpStatusCode.NotFound, old.StatusCode);

        await owner.SubmitAsync(await owner.GetAsync("/practice/therapists/ines-moreau"), "form[action$='/removal']");
        Assert.Null(await AddressAsync(visitor));
    }

    [Fact]
    public async Task Create_PictureThatSaysWhereItWasTaken_KeepsThatFromThePages()
    {
        using var owner = await app.SignedInAsync("hanna");

        Assert.Equal(HttpStatusCode.Redirect, (await UploadAsync(owner, "hanna-friesen", Png(400, chunk: "eXIf"), "photo.png", "image/png")).Status);

        await using var db = app.Open();
        var hanna = await db.TherapistAsync("Hanna");
        Assert.Equal(45, (await db.TherapistPhotos.FindAsync([hanna.Id], TestContext.Current.CancellationToken))!.Content.Length);
        await db.TherapistPhotos.Where(photo => photo.TherapistId == hanna.Id).ExecuteDeleteAsync(TestContext.Current.CancellationToken);
    }

    public static TheoryData<byte[], string> Wrong { get; } = new()
    {
        { [], "Choose a file first" },
        { "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"u8.ToArray(), "no JPEG, PNG or WebP" },
        { "<!doctype html><script>alert(1)</script> and much more text than a picture's head"u8.ToArray(), "no JPEG, PNG or WebP" },
        { Png(400)[..190], "cut off or broken" },
        { Png(63), "63 by 63 pixels" },
        { Png(6001), "6001 by 6001 pixels" },
        { Png(400, TherapistPhoto.MaxBytes + 1), "larger than 2 MB" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Create_AnythingElse_IsRefusedWithItsReason(byte[] content, string words)
    {
        using var owner = await app.SignedInAsync("hanna");

        var refused = await UploadAsync(owner, "tom-adebayo", content, "photo.png", "image/png");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(words, refused.Words, StringComparison.Ordinal);
        await using var db = app.Open();
        Assert.DoesNotContain(db.TherapistPhotos.ToList(), photo => db.Therapists.Single(one => one.Id == photo.TherapistId).Slug == "tom-adebayo");
    }

    [Fact]
    public async Task Create_ForNobody_Is404()
    {
        using var owner = await app.SignedInAsync("hanna");

        Assert.Equal(HttpStatusCode.NotFound, (await UploadAsync(owner, "nobody", Png(400), "photo.png", "image/png")).Status);
    }

    private static async Task<string?> AddressAsync(Visitor visitor) =>
        (await visitor.GetAsync("/")).Document.QuerySelector(".people img")?.GetAttribute("src");

    private static async Task<(HttpStatusCode Status, string Words)> UploadAsync(Visitor owner, string slug, byte[] content, string name, string type)
    {
        var form = await owner.GetAsync("/practice/therapists/tom-adebayo");
        using var body = new MultipartFormDataContent();
        body.Add(new StringContent(form.Document.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken");
        using var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue(type);
        body.Add(file, "photo", name);
        using var answer = await owner.Http.PostAsync(new Uri($"/practice/photos/{slug}", UriKind.Relative), body, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}

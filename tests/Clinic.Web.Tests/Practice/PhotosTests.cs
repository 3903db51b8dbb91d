using System.Net;
using System.Net.Http.Headers;
using Clinic.Domain.Practice.Photos;
using Clinic.Testing;

namespace Clinic.Web.Tests.Practice;

public sealed class PhotosTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    /// <summary>The beginning of a PNG picture of these sides: all that is looked at.</summary>
    private static byte[] Png(int side, int length = 200)
    {
        var content = new byte[length];
        Convert.FromHexString("89504E470D0A1A0A0000000D49484452").CopyTo(content, 0);
        (content[18], content[19]) = ((byte)(side >> 8), (byte)side);
        (content[22], content[23]) = ((byte)(side >> 8), (byte)side);
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

    public static TheoryData<byte[], string> Wrong { get; } = new()
    {
        { [], "Choose a file first" },
        { "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"u8.ToArray(), "no JPEG, PNG or WebP" },
        { "<!doctype html><script>alert(1)</script> and much more text than a picture's head"u8.ToArray(), "no JPEG, PNG or WebP" },
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

using System.Net;
using Clinic.Testing;
using Clinic.Web.Tests.Booking;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Practice;

public sealed class TreatmentRoomsTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    [Fact]
    public async Task Rooms_AddedRenamedAndMoved_StandInTheirOrder()
    {
        using var owner = await app.SignedInAsync("hanna");
        Task<VisitedPage> ListAsync() => owner.GetAsync("/practice/rooms");

        await owner.SubmitAsync(await ListAsync(), "form#add", ("Form.Name", " Garden "));
        await using var db = app.Open();
        var garden = await db.TreatmentRooms.SingleAsync(room => room.Name == "Garden", TestContext.Current.CancellationToken);
        await owner.SubmitAsync(await ListAsync(), $"form[action$='{garden.Id}/order']", ("to", "up"));
        await owner.SubmitAsync(await ListAsync(), $"form[action$='/rooms/{garden.Id}']", ("Name", "Garden room"));

        Assert.Equal(["Room 1", "Garden room", "Room 2"], (await ListAsync()).Document.QuerySelectorAll("ol input[name=Name]").Select(input => input.GetAttribute("value")));
        var taken = await owner.SubmitAsync(await ListAsync(), $"form[action$='/rooms/{garden.Id}']", ("Name", "Room 1"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, taken.Status);
        Assert.Contains("There is a room of that name already", taken.Text($"#room-{garden.Id}-wrong"), StringComparison.Ordinal);
        Assert.Equal("Room 1", taken.Document.QuerySelector($"#room-{garden.Id}")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("", "Give the room a name")]
    [InlineData("Room 2", "There is a room of that name already")]
    [InlineData("More than sixty characters are too many for the name of a single room", "at most 60 characters")]
    public async Task Create_WrongName_IsSaidAtTheField(string name, string words)
    {
        using var owner = await app.SignedInAsync("hanna");

        var refused = await owner.SubmitAsync(await owner.GetAsync("/practice/rooms"), "form#add", ("Form.Name", name));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(words, refused.Text("#Form_Name-wrong"), StringComparison.Ordinal);
        Assert.Equal(name, refused.Document.QuerySelector("#Form_Name")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task Use_NoRoomLeft_OffersNoVisitInPerson()
    {
        using var owner = await app.SignedInAsync("hanna");
        await using var db = app.Open();
        var rooms = await db.TreatmentRooms.ToListAsync(TestContext.Current.CancellationToken);

        foreach (var room in rooms)
        {
            await owner.SubmitAsync(await owner.GetAsync("/practice/rooms"), $"form[action$='{room.Id}/use']", ("isInUse", "false"));
        }

        Assert.Empty(await app.SlotsAsync("massage-60", "2026-11-24"));
        Assert.NotEmpty(await app.SlotsAsync("pain-consult", "2026-11-24"));
        Assert.Contains("Add a room", (await owner.GetAsync("/practice")).Text(".is-missing"), StringComparison.Ordinal);
        foreach (var room in rooms)
        {
            await owner.SubmitAsync(await owner.GetAsync("/practice/rooms"), $"form[action$='{room.Id}/use']", ("isInUse", "true"));
        }

        Assert.NotEmpty(await app.SlotsAsync("massage-60", "2026-11-24"));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("019b0000-0000-7000-8000-000000000000")]
    public async Task Update_RoomThatIsNone_Is404(string id)
    {
        using var owner = await app.SignedInAsync("hanna");
        var token = (await owner.GetAsync("/practice/rooms")).Document.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var path in new[] { "", "/use", "/order" })
        {
            using var body = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Name", "X")]);
            using var answer = await owner.Http.PostAsync(new Uri($"/practice/rooms/{id}{path}", UriKind.Relative), body, TestContext.Current.CancellationToken);

            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }
}

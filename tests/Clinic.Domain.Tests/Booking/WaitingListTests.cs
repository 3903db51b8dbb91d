using Clinic.Domain.Availability;
using Clinic.Domain.Booking.WaitingList;
using Clinic.Domain.Clients;
using Clinic.Domain.Practice;
using Clinic.Domain.Time;

namespace Clinic.Domain.Tests.Booking;

public sealed class WaitingListTests
{
    private static readonly ClinicTime Winnipeg = new("America/Winnipeg");
    private static readonly Id<Therapist> Ines = Id<Therapist>.New();
    private static readonly DateOnly Monday = new(2026, 11, 23);
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 15, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(PartOfDay.Any, 8, 30, true)]
    [InlineData(PartOfDay.Morning, 11, 59, true)]
    [InlineData(PartOfDay.Morning, 12, 0, false)]
    [InlineData(PartOfDay.Afternoon, 12, 0, true)]
    [InlineData(PartOfDay.Afternoon, 16, 59, true)]
    [InlineData(PartOfDay.Afternoon, 17, 0, false)]
    [InlineData(PartOfDay.Evening, 17, 0, true)]
    [InlineData(PartOfDay.Evening, 11, 0, false)]
    public void Suits_TimeOfDay_IsOnTheClinicsWall(PartOfDay part, int hour, int minute, bool suits) =>
        Assert.Equal(suits, Entry(part: part).Suits(Slot(Monday, hour, minute, Ines), Winnipeg));

    [Fact]
    public void Suits_DayOutsideTheWish_DoesNot()
    {
        var entry = Entry();

        Assert.False(entry.Suits(Slot(Monday.AddDays(-1), 9, 0, Ines), Winnipeg));
        Assert.True(entry.Suits(Slot(Monday.AddDays(1), 9, 0, Ines), Winnipeg));
        Assert.False(entry.Suits(Slot(Monday.AddDays(2), 9, 0, Ines), Winnipeg));
    }

    [Fact]
    public void Suits_AnotherTherapist_OnlyWhereNoneWasNamed()
    {
        var slot = Slot(Monday, 9, 0, Id<Therapist>.New());

        Assert.False(Entry(Ines).Suits(slot, Winnipeg));
        Assert.True(Entry(null).Suits(slot, Winnipeg));
    }

    [Theory]
    // Minutes until the visit, notice, minutes kept; then how long the offer stands.
    [InlineData(600, 60, 60, 60)]
    [InlineData(100, 60, 60, 40)]
    [InlineData(65, 60, 60, 5)]
    [InlineData(64, 60, 60, null)]
    [InlineData(30, 60, 60, null)]
    public void StandsUntil_NeverPastTheNotice(int untilVisit, int notice, int kept, int? stands) => Assert.Equal(
        stands is { } minutes ? Now.AddMinutes(minutes) : null,
        OfferRules.StandsUntil(Now.AddMinutes(untilVisit), TimeSpan.FromMinutes(notice), TimeSpan.FromMinutes(kept), Now));

    [Theory]
    [InlineData(6, 59, false)]
    [InlineData(7, 0, true)]
    [InlineData(20, 59, true)]
    [InlineData(21, 0, false)]
    public void MayGoOutAt_Night_IsQuiet(int hour, int minute, bool may) =>
        Assert.Equal(may, OfferRules.MayGoOutAt(new DateTimeOffset(2026, 11, 23, hour, minute, 0, TimeSpan.FromHours(-6))));

    private static WaitingListEntry Entry(Id<Therapist>? therapist = null, PartOfDay part = PartOfDay.Any) => new()
    {
        ClientId = Id<Client>.New(),
        ServiceId = Id<Service>.New(),
        TherapistId = therapist,
        Channel = Channel.InPerson,
        FirstDay = Monday,
        LastDay = Monday.AddDays(1),
        PartOfDay = part,
        CreatedAt = Now,
    };

    private static OpenSlot Slot(DateOnly day, int hour, int minute, Id<Therapist> therapist)
    {
        var start = Winnipeg.ToInstant(day, new TimeOnly(hour, minute))!.Value;
        return new OpenSlot(therapist, new TimeSlot(start, start.AddHours(1)), null);
    }
}

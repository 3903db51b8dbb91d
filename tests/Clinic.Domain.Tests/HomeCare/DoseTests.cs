using Clinic.Domain.HomeCare;

namespace Clinic.Domain.Tests.HomeCare;

public sealed class DoseTests
{
    private static readonly Dose Stretch = new(1, 3, 30, 10, 2, 7);

    public static TheoryData<string, Func<Dose>> Nonsense => new()
    {
        { nameof(Dose.Sets), () => Stretch with { Sets = 0 } },
        { nameof(Dose.Reps), () => new Dose(1, 0, 30, 10, 2, 7) },
        { nameof(Dose.HoldSeconds), () => Stretch with { HoldSeconds = -1 } },
        { nameof(Dose.PerDay), () => Stretch with { PerDay = 25 } },
        { nameof(Dose.PerWeek), () => new Dose(1, 3, 30, 10, 2, 8) },
        { nameof(Dose.DurationMinutes), () => Stretch with { DurationMinutes = 0 } },
    };

    [Theory]
    [MemberData(nameof(Nonsense), DisableDiscoveryEnumeration = true)]
    public void Dose_NumberNoOneCanFollow_IsRefused(string number, Func<Dose> dose)
    {
        var refused = Assert.Throws<ArgumentOutOfRangeException>(dose);
        Assert.Equal(number, refused.ParamName);
    }
}

using Clinic.Domain.Practice;

namespace Clinic.Domain.Tests.Practice;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Massage, 60 minutes", "massage-60-minutes")]
    [InlineData("Zoé Müller", "zoe-muller")]
    [InlineData("Any", "any-2")]
    [InlineData("new", "new-2")]
    [InlineData("按摩", "service")]
    public void Of_Name_IsWhatAnAddressCanHold(string name, string slug)
    {
        Assert.Equal(slug, Slug.Of(name, [], "service"));
        Assert.True(Slug.IsSlug(slug));
    }

    [Fact]
    public void Of_NameThatIsTaken_IsNumbered() => Assert.Equal("any-4", Slug.Of("Any", ["any-2", "any-3", "x"]));

    [Fact]
    public void Of_LongName_FitsWithItsNumber()
    {
        var slug = Slug.Of(new string('a', 200), [new string('a', 36)]);

        Assert.True(Slug.IsSlug(slug));
        Assert.EndsWith("-2", slug, StringComparison.Ordinal);
    }
}

using Clinic.Domain.Clients;

namespace Clinic.Domain.Tests.Clients;

public sealed class ContactTests
{
    [Theory]
    [InlineData("Nora Kaminski", "Nora", "Kaminski")]
    [InlineData("  Nora   de la Cruz ", "Nora", "de la Cruz")]
    [InlineData("Suharto", "Suharto", null)]
    public void Split_NameInOneField_DividesAtTheFirstBlank(string name, string first, string? last) =>
        Assert.Equal(new PersonName(first, last), PersonName.Split(name));

    [Theory]
    [InlineData("a@b.ca", true)]
    [InlineData("o'neil+tag@mail.example.org", true)]
    [InlineData("a.b.ca", false)]
    [InlineData("a@b", false)]
    [InlineData("a@b..ca", false)]
    [InlineData("@b.ca", false)]
    [InlineData("a@b@c.ca", false)]
    [InlineData("a b@c.ca", false)]
    [InlineData("a@b.ca\r\nBcc: x@y.ca", false)]
    public void IsEmail_Address_NeedsOneAtAndADotInTheDomain(string email, bool expected) =>
        Assert.Equal(expected, ContactRules.IsEmail(email));

    [Theory]
    [InlineData("204-555-0142", true)]
    [InlineData("+1 (204) 555.0142 ext 7", true)]
    [InlineData("12345", false)]
    [InlineData("call me 123456 <b>", false)]
    public void IsPhone_Number_NeedsSixDigits(string phone, bool expected) => Assert.Equal(expected, ContactRules.IsPhone(phone));

    [Theory]
    [InlineData("Zoë 😀\n漢", true)]
    [InlineData("a\0b", false)]
    [InlineData("a\u0007b", false)]
    public void IsStorable_Text_HasNoControlSign(string text, bool expected) => Assert.Equal(expected, PlainText.IsStorable(text));

    [Fact]
    public void IsStorable_LoneSurrogate_IsRefused()
    {
        Assert.False(PlainText.IsStorable(new string('\ud83d', 1)));
        Assert.False(PlainText.IsStorable(new string('\ude00', 1)));
        Assert.False(PlainText.IsStorable("\ud83d" + "x"));
    }
}

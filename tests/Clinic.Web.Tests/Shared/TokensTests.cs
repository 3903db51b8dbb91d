namespace Clinic.Web.Tests.Shared;

public sealed class TokensTests
{
    // The dark colours stand twice, because a media query and an attribute cannot share one block.
    [Fact]
    public void Tokens_BothDarkBlocks_AreAlike()
    {
        var css = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "tokens.css"));

        var bySystem = DeclarationsAfter(css, ":root:not([data-bs-theme=\"light\"]) {");

        Assert.NotEmpty(bySystem);
        Assert.Equal(bySystem, DeclarationsAfter(css, "\n[data-bs-theme=\"dark\"] {"));
    }

    private static string[] DeclarationsAfter(string css, string selector)
    {
        var start = css.IndexOf(selector, StringComparison.Ordinal) + selector.Length;
        var block = css[start..css.IndexOf('}', start)];
        return block.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }
}

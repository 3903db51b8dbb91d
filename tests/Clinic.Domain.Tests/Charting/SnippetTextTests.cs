using Clinic.Domain.Charting.Notes;

namespace Clinic.Domain.Tests.Charting;

public sealed class SnippetTextTests
{
    [Fact]
    public void Fields_OfEachKind_AreAskedInOrder()
    {
        var fields = SnippetText.Fields("{client} {side} {pain:0-10} { which : left | right|both} {side} {Date}");

        Assert.Equal(["side", "pain", "which"], fields.Select(field => field.Name));
        Assert.Equal([0, 11, 3], fields.Select(field => field.Choices.Count));
        Assert.Equal([false, true, false], fields.Select(field => field.IsScale));
        Assert.Equal(["left", "right", "both"], fields[2].Choices);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("{ }")]
    [InlineData("{not\nclosed}")]
    [InlineData("{:0-10}")]
    public void Fields_OtherBraces_AreText(string text) => Assert.Empty(SnippetText.Fields(text));

    [Theory]
    [InlineData("{pain:0-1000}")]
    [InlineData("{pain:9-3}")]
    [InlineData("{pain:one}")]
    public void Fields_NoScaleAndNoChoice_IsWritten(string text) => Assert.Empty(Assert.Single(SnippetText.Fields(text)).Choices);

    [Fact]
    public void Fill_WhatWasNotSaid_StaysInItsBraces()
    {
        var text = SnippetText.Fill(
            "{Client}: {pain:0-10} of 10 on the {side}", new Dictionary<string, string?> { ["client"] = "Nora", ["pain"] = " 3 ", ["side"] = " " });

        Assert.Equal("Nora: 3 of 10 on the {side}", text);
    }
}

namespace Clinic.Web.Hosting.Pdf.Papers;

/// <summary>A part of a paper that begins on a new page.</summary>
/// <param name="Header">On each of its pages: whose it is and of when. May be empty.</param>
/// <param name="Stamp">On each of its pages beside that: what must not be overlooked, such as that it is a draft; null for nothing.</param>
public sealed record PaperChapter(string Header, string? Stamp, IReadOnlyList<PaperBlock> Blocks)
{
    /// <summary>The same with each text changed.</summary>
    public PaperChapter Map(Func<string, string> change) =>
        new(change(Header), Stamp is null ? null : change(Stamp), [.. Blocks.Select(block => block.Map(change))]);
}

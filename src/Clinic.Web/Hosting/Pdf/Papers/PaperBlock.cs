namespace Clinic.Web.Hosting.Pdf.Papers;

/// <summary>A part of a paper, independent of who draws it. Every text is plain: it may hold anything a person typed.</summary>
public abstract record PaperBlock
{
    private PaperBlock()
    {
    }

    /// <summary>The same with each text changed.</summary>
    public abstract PaperBlock Map(Func<string, string> change);

    /// <param name="Level">1 to 3; each paper has one of level 1.</param>
    public sealed record Heading(int Level, string Text) : PaperBlock
    {
        public override PaperBlock Map(Func<string, string> change) => this with { Text = change(Text) };
    }

    /// <summary>Text whose line breaks are kept.</summary>
    /// <param name="IsSoft">Less important than the rest.</param>
    public sealed record Paragraph(string Text, bool IsSoft = false) : PaperBlock
    {
        public override PaperBlock Map(Func<string, string> change) => this with { Text = change(Text) };
    }

    /// <summary>Labels with what is true of each.</summary>
    public sealed record Facts(IReadOnlyList<(string Label, string Text)> Lines) : PaperBlock
    {
        public override PaperBlock Map(Func<string, string> change) => new Facts([.. Lines.Select(line => (change(line.Label), change(line.Text)))]);
    }

    /// <summary>Rows under heads; the first cell of a row is its head.</summary>
    /// <param name="Heads">At least one.</param>
    /// <param name="Rows">As many cells each as there are heads.</param>
    public sealed record Table(IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<string>> Rows) : PaperBlock
    {
        public override PaperBlock Map(Func<string, string> change) =>
            new Table([.. Heads.Select(change)], [.. Rows.Select(row => (IReadOnlyList<string>)[.. row.Select(change)])]);
    }

    public sealed record Bullets(IReadOnlyList<string> Items) : PaperBlock
    {
        public override PaperBlock Map(Func<string, string> change) => new Bullets([.. Items.Select(change)]);
    }

    /// <summary>Pictures beside each other.</summary>
    public sealed record Drawings(IReadOnlyList<PaperDrawing> Pictures) : PaperBlock
    {
        public override PaperBlock Map(Func<string, string> change) =>
            new Drawings([.. Pictures.Select(picture => picture with { AltText = change(picture.AltText), Caption = change(picture.Caption) })]);
    }

    /// <param name="MediaType">"image/jpeg".</param>
    public sealed record Photo(byte[] Bytes, string MediaType, string AltText) : PaperBlock
    {
        public override PaperBlock Map(Func<string, string> change) => this with { AltText = change(AltText) };
    }

    /// <summary>What belongs together, in a frame: a signature, an addendum, a notice.</summary>
    public sealed record Box(IReadOnlyList<PaperBlock> Blocks) : PaperBlock
    {
        public override PaperBlock Map(Func<string, string> change) => new Box([.. Blocks.Select(block => block.Map(change))]);
    }

    /// <summary>A line to sign on, with what stands under it.</summary>
    public sealed record SignHere(string Label) : PaperBlock
    {
        public override PaperBlock Map(Func<string, string> change) => new SignHere(change(Label));
    }
}

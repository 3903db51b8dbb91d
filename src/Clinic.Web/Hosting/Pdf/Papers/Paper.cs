namespace Clinic.Web.Hosting.Pdf.Papers;

/// <summary>Something to be printed, whoever draws it: one after another its chapters, so that a long one is never held as a whole.</summary>
/// <param name="Title">Of the file.</param>
/// <param name="Author">The clinic.</param>
/// <param name="Chapters">Reads them. Asked again where another engine has to begin anew.</param>
public sealed record Paper(string Title, string Author, PaperPage Page, Func<CancellationToken, IAsyncEnumerable<PaperChapter>> Chapters);

namespace Clinic.Web.Features.Shared.Problems;

/// <summary>What went wrong and what to do now, in plain words.</summary>
/// <param name="RequestId">What to name when calling about it.</param>
/// <param name="AgainAddress">The page that was asked for, where asking once more may help; null where something was sent.</param>
public sealed record ProblemPage(string Title, string Words, string RequestId, string? AgainAddress)
{
    public static ProblemPage Of(int code, string requestId, string? address)
    {
        var (title, words) = WordsFor(code, wasSent: address is null);
        return new ProblemPage(title, words, requestId, MayPass(code) ? address : null);
    }

    private static bool MayPass(int code) => code is StatusCodes.Status429TooManyRequests or >= StatusCodes.Status500InternalServerError;

    private static (string Title, string Words) WordsFor(int code, bool wasSent) => code switch
    {
        StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden =>
            ("This page is not open to you", "If you think it should be, ask the owner of the clinic."),
        StatusCodes.Status404NotFound =>
            ("We cannot find that page", "The link may be old, or it may have ended with your visit."),
        StatusCodes.Status409Conflict =>
            ("Somebody was quicker", "This was changed while you had it open. Go back, load the page again and look before you send it once more."),
        StatusCodes.Status413PayloadTooLarge =>
            ("That was too much at once", "Send a shorter text or a smaller file."),
        StatusCodes.Status429TooManyRequests =>
            ("That was a bit too fast", $"Please wait a minute, then {Again(wasSent)}."),
        StatusCodes.Status503ServiceUnavailable =>
            ("We cannot reach our calendar just now", $"Nothing is wrong with what you did. Please wait a minute, then {Again(wasSent)}."),
        >= StatusCodes.Status500InternalServerError =>
            ("Something went wrong on our side", $"It has been noted. What was saved before is still there. Please {Again(wasSent)}."),
        _ =>
            ("We could not take that in", "The page may have been open for a long time. Go back, load it again and send it once more."),
    };

    private static string Again(bool wasSent) => wasSent ? "go back and send it again: what you filled in should still be there" : "try again";
}

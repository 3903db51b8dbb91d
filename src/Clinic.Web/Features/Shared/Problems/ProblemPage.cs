namespace Clinic.Web.Features.Shared.Problems;

/// <summary>What went wrong and what to do now, in plain words.</summary>
public sealed record ProblemPage(string Title, string Words, bool IsOurs)
{
    public static ProblemPage Of(int code) => code switch
    {
        StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden =>
            new("This page is not open to you", "If you think it should be, ask the owner of the clinic.", IsOurs: false),
        StatusCodes.Status413PayloadTooLarge =>
            new("That was too much at once", "Send a shorter text or a smaller file.", IsOurs: false),
        StatusCodes.Status429TooManyRequests =>
            new("That was a bit too fast", "Please wait a minute, then try again.", IsOurs: false),
        StatusCodes.Status503ServiceUnavailable =>
            new("We are not open online just now", "Please try again in a few minutes.", IsOurs: true),
        >= 500 =>
            new("Something went wrong on our side", "Nothing was lost that was saved before. Please try again in a moment.", IsOurs: true),
        _ =>
            new("We could not take that in", "The page may have been open for a long time. Go back, load it again and send it once more.", IsOurs: false),
    };
}

namespace Clinic.Web.Features.Practice;

/// <summary>The clinic's card as it was last read: for the pages that must open, with a number to call, when the database does not.</summary>
public sealed class LastPracticeCard
{
    /// <summary>Null until a page has been shown.</summary>
    public PracticeCard? Card { get; set; }
}

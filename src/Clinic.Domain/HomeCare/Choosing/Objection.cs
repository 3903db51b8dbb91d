namespace Clinic.Domain.HomeCare.Choosing;

/// <summary>Why an exercise is not for a client.</summary>
/// <param name="Words">For the therapist: "Blood thinners, or bleeds easily".</param>
/// <param name="IsAbsolute">No reason makes it right: pressure where there must be none.</param>
public sealed record Objection(string Words, bool IsAbsolute = false);

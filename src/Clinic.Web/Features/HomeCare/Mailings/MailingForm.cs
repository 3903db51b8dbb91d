namespace Clinic.Web.Features.HomeCare.Mailings;

/// <summary>A sheet to send by email.</summary>
public sealed record MailingForm
{
    /// <summary>How often it was sent when the form was opened: pressed twice, it is sent once.</summary>
    public int Number { get; init; }

    /// <summary>The client asks for it, as she has just said.</summary>
    public bool Agrees { get; init; }

    /// <summary>She asked for the file too.</summary>
    public bool WantsPdf { get; init; }

    /// <summary>She agrees to be asked how it goes.</summary>
    public bool AgreesToQuestions { get; init; }
}

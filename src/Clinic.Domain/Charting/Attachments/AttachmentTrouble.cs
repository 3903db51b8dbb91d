namespace Clinic.Domain.Charting.Attachments;

/// <summary>Why a file is not kept.</summary>
public enum AttachmentTrouble
{
    /// <summary>By its content it is no JPEG, PNG, WebP picture and no PDF, whatever its name says.</summary>
    OtherKind,

    /// <summary>It ends too early, or is not built as its kind is.</summary>
    Broken,

    /// <summary>A PDF that opens with a password only.</summary>
    Locked,

    /// <summary>A PDF that runs something, carries other files, or is a form of a program.</summary>
    Active,

    /// <summary>Small as a file and huge once it is opened.</summary>
    TooMuchInside,

    /// <summary>More bytes than are kept.</summary>
    TooLarge,
}

namespace Clinic.Web.Features.HomeCare.Mailings;

/// <summary>What a client says and the therapist writes down: beside the box, and kept word for word as what she agreed to.</summary>
public static class MailingConsent
{
    public static string Sheet(string firstName) => $"{firstName} asks for it by email, as a private link.";

    public static string Questions(string firstName) => $"{firstName} may be asked by email how it goes: on the next day, after one week and after two.";
}

using Clinic.Domain.Practice;

namespace Clinic.Web.Features.Practice;

/// <summary>The words of the owner's pages for what the clinic offers.</summary>
internal static class PracticeWords
{
    public static string Of(Channel channel) => channel switch
    {
        Channel.InPerson => "In person",
        Channel.Phone => "By phone",
        _ => "By video",
    };

    public static string Of(TherapistSkill skill) => skill switch
    {
        TherapistSkill.AnteriorNeck => "Front of the neck",
        TherapistSkill.Pregnancy => "Pregnancy",
        _ => "Sensitive areas",
    };

    public static string Of(ClientRule rule) => rule switch
    {
        ClientRule.Open => "Book at once",
        ClientRule.Request => "Ask, and we decide",
        _ => "Not online: call us",
    };
}

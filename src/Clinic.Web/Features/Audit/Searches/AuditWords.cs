using Clinic.Domain.Audit;

namespace Clinic.Web.Features.Audit.Searches;

/// <summary>The trail's words as people say them.</summary>
internal static class AuditWords
{
    private static readonly Dictionary<string, string> Records = new(StringComparer.Ordinal)
    {
        ["visits"] = "visit",
        ["knots"] = "knot",
        ["knot_findings"] = "answers about a knot",
        ["area_findings"] = "area",
        ["area_consents"] = "consent",
        ["contributing_factors"] = "factor",
        ["client_marks"] = "client's mark",
        ["note_parts"] = "note",
        ["attachments"] = "attachment",
        ["care_plans"] = "plan of care",
        ["goal_ratings"] = "rating of the goal",
        ["client_alerts"] = "alert",
        ["alert_readings"] = "alert read",
        ["visit_signatures"] = "signature",
        ["visit_addenda"] = "addendum",
        ["visit_therapists"] = "second therapist",
        ["voided_visits"] = "voided chart",
        ["chart_handovers"] = "handover of charts",
        ["sheets"] = "take-home sheet",
        ["sheet"] = "take-home sheet",
        ["sheet_mail"] = "take-home sheet, to send by email",
        ["clients"] = "client",
        ["new_sheet"] = "form of a take-home sheet",
        ["client_chart"] = "chart over time",
        ["care_plan"] = "plan of care",
        ["corrections"] = "what can be put right",
        ["visit_print"] = "visit on paper",
        ["chart_print"] = "chart on paper",
        ["card_print"] = "card to take along",
        ["letter_form"] = "form of a letter",
        ["letter_print"] = "letter",
        ["client_flags"] = "flag for exercises",
        ["home_flags"] = "flags and kit at home",
        ["audit"] = "audit trail",
    };

    public static string Did(AuditAction action, AuditOutcome outcome) => (action, outcome) switch
    {
        (AuditAction.Search, _) => "Searched",
        (AuditAction.Read, AuditOutcome.NotThere) => "Was not shown",
        (AuditAction.Print, AuditOutcome.NotThere) => "Was not given",
        (AuditAction.Read, _) => "Read",
        (AuditAction.Print, _) => "Printed or saved",
        (AuditAction.Add, _) => "Added",
        (AuditAction.Change, _) => "Changed",
        (AuditAction.Remove, _) => "Removed",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
    };

    public static string Of(AuditAction action) => action switch
    {
        AuditAction.Read => "Read",
        AuditAction.Print => "Print or save",
        AuditAction.Search => "Search",
        AuditAction.Add => "Add",
        AuditAction.Change => "Change",
        AuditAction.Remove => "Remove",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
    };

    /// <summary>What no list knows reads as it is called.</summary>
    public static string Record(string record) => Records.GetValueOrDefault(record, record.Replace('_', ' '));

    /// <summary>Names of fields as words; what was typed as it is.</summary>
    public static string What(AuditAction action, string what) => action == AuditAction.Change ? what.Replace('_', ' ') : what;
}

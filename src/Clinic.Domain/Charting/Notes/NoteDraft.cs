namespace Clinic.Domain.Charting.Notes;

/// <summary>
/// Writes the note of a visit from its marks, in the four parts of the trade. Only what somebody entered is said, in plain sentences, with
/// units and with left and right in words. No part names a diagnosis: what feeds a knot is what the work showed.
/// <para>A draft of the same facts is always the same, so that a change of the marks can be told.</para>
/// </summary>
public static class NoteDraft
{
    /// <summary>All four, in their order.</summary>
    public static IReadOnlyList<NoteText> Of(NoteFacts facts) =>
    [
        new(NoteSection.Subjective, Text(SubjectiveDraft.Lines(facts))),
        new(NoteSection.Objective, Text(ObjectiveDraft.Lines(facts))),
        new(NoteSection.Assessment, Text(AssessmentDraft.Lines(facts))),
        new(NoteSection.Plan, Text(PlanDraft.Lines(facts))),
    ];

    private static string Text(IEnumerable<string> lines)
    {
        var text = string.Join('\n', lines).ReplaceLineEndings("\n");
        return text.Length <= NotePart.TextMaxLength ? text : $"{text[..(NotePart.TextMaxLength - 1)]}…";
    }
}

namespace Clinic.Domain.Charting.Notes;

/// <summary>What one section of a note says; empty where it says nothing.</summary>
public sealed record NoteText(NoteSection Section, string Text);

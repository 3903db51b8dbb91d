namespace Clinic.Web.Hosting.Pdf.Papers;

/// <summary>An engine lacks the glyph of a character. The next one is asked.</summary>
internal sealed class SignsMissingException() : Exception("A character has no glyph here.");

namespace Clinic.Domain;

/// <summary>
/// A "no" that is part of normal work, such as a time that somebody else took. Each room names its own in one file.
/// Bad input never gets this far, and a programming error throws.
/// </summary>
public abstract record Refusal;

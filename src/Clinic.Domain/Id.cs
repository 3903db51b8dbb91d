using System.Diagnostics.CodeAnalysis;

namespace Clinic.Domain;

/// <summary>
/// The id of one <typeparamref name="T"/>: a version 7 GUID, so ids sort by the time they were made.
/// Showing one client's chart to another is the worst fault this program can have; the type parameter
/// makes mixing up two kinds of id a compile error.
/// </summary>
public readonly record struct Id<T>(Guid Value) : IParsable<Id<T>>
{
    /// <summary>A new id, later than every id made before it.</summary>
    public static Id<T> New() => new(Guid.CreateVersion7());

    public static Id<T> Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Id<T> result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new Id<T>(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}

namespace Clinic.Domain;

/// <summary>What a use case gives back: its value, or the named reason why not. Exactly one of the two is set.</summary>
public sealed record Outcome<T>
    where T : class
{
    private Outcome(T? value, Refusal? refusal)
    {
        Value = value;
        Refusal = refusal;
    }

    /// <summary>The value; null when refused.</summary>
    public T? Value { get; }

    /// <summary>Why not; null when it worked.</summary>
    public Refusal? Refusal { get; }

    public static implicit operator Outcome<T>(T value) => new(value ?? throw new ArgumentNullException(nameof(value)), null);

    public static implicit operator Outcome<T>(Refusal refusal) =>
        new(null, refusal ?? throw new ArgumentNullException(nameof(refusal)));
}

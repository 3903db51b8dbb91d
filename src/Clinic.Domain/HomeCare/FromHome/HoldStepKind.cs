namespace Clinic.Domain.HomeCare.FromHome;

/// <summary>What one does in a step of a <see cref="HoldPlan"/>.</summary>
public enum HoldStepKind
{
    /// <summary>A moment to put the phone down and get into place.</summary>
    Ready,

    /// <summary>Stay in the end position.</summary>
    Hold,

    /// <summary>Keep moving, over minutes.</summary>
    Move,

    /// <summary>Do the repetitions at one's own pace. It has no length: the next step waits until one says so.</summary>
    Own,

    /// <summary>Back to the start, before the next repetition.</summary>
    Back,

    Rest,

    /// <summary>Over to the other side.</summary>
    Change,
}

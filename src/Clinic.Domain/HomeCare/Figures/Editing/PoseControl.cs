namespace Clinic.Domain.HomeCare.Figures.Editing;

/// <summary>One thing of a pose that can be changed.</summary>
/// <param name="Path">Where it stands in the pose, such as "j.neck" or "props.0.2".</param>
/// <param name="Label">In plain words.</param>
public abstract record PoseControl(string Path, string Label)
{
    /// <summary>A number with bounds: degrees, or body heights.</summary>
    public sealed record Slider(string Path, string Label, double Value, double Least, double Most, double Step) : PoseControl(Path, Label);

    /// <summary>One of a few words, each with how it reads.</summary>
    public sealed record Choice(string Path, string Label, string Value, IReadOnlyList<(string Word, string Reads)> Words)
        : PoseControl(Path, Label);
}

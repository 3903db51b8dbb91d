namespace Clinic.Domain.HomeCare.Figures.Props;

internal enum PropDepth
{
    Behind,

    /// <summary>Between two body parts: where the drawing order says "@".</summary>
    Middle,
    Front,
}

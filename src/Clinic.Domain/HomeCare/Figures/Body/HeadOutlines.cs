namespace Clinic.Domain.HomeCare.Figures.Body;

/// <summary>Head and hair in head units: x to where the face looks, y to the crown.</summary>
internal static class HeadOutlines
{
    public static readonly (double X, double Y)[] FromSide =
    [
        (0, 1), (.45, .92), (.72, .68), (.80, .38), (.78, .16), (.99, -.13), (.86, -.24), (.87, -.40), (.79, -.52), (.80, -.70),
        (.62, -.90), (.22, -.80), (-.10, -.62), (-.55, -.58), (-.86, -.18), (-.96, .25), (-.82, .66), (-.45, .93),
    ];

    public static readonly (double X, double Y)[] FromFront =
    [
        (0, 1), (.42, .90), (.68, .56), (.75, .15), (.71, -.27), (.57, -.63), (.30, -.90), (0, -.98), (-.30, -.90), (-.57, -.63),
        (-.71, -.27), (-.75, .15), (-.68, .56), (-.42, .90),
    ];

    public static readonly Hair HairFromSide = new(
        46, 228, [(-.52, -.66), (-.36, -.42), (-.30, .02), (-.08, .22), (.14, .02), (.20, .30), (.42, .55), (.66, .66)]);

    public static readonly Hair HairFromFront = new(
        -2, 182, [(-.74, -.06), (-.64, .10), (-.60, .36), (-.30, .50), (.12, .62), (.50, .50), (.62, .20), (.74, -.04)]);

    public static readonly Hair HairFromBack = new(
        -46, 226, [(-.54, -.70), (-.40, -.74), (-.25, -.78), (-.08, -.80), (.08, -.80), (.25, -.78), (.40, -.74), (.54, -.70)]);
}

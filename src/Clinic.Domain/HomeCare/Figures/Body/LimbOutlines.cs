namespace Clinic.Domain.HomeCare.Figures.Body;

/// <summary>Outlines of hands and feet: x along the limb, y to the front (thumb) side, in body heights.</summary>
internal static class LimbOutlines
{
    public static readonly (double X, double Y)[] FootFromSide =
    [
        (-.010, .030), (-.0205, .010), (-.028, -.006), (-.0365, -.020), (-.036, -.034), (-.022, -.042), (.010, -.041), (.035, -.037),
        (.062, -.042), (.092, -.042), (.103, -.033), (.098, -.021), (.072, -.008), (.044, .006), (.024, .020), (.014, .030),
    ];

    /// <summary>Seen from the front or back a foot hangs from the ankle: here x runs across and y up.</summary>
    public static readonly (double X, double Y)[] FootFromFront =
    [
        (-.015, .028), (-.022, -.002), (-.031, -.030), (-.031, -.048), (-.018, -.056), (.018, -.056), (.031, -.048), (.031, -.030),
        (.022, -.002), (.015, .028),
    ];

    public static readonly (double X, double Y)[] FootFromBack =
    [
        (-.015, .028), (-.021, -.004), (-.026, -.028), (-.023, -.040), (-.010, -.044), (.010, -.044), (.023, -.040), (.026, -.028),
        (.021, -.004), (.015, .028),
    ];

    public static readonly (double X, double Y)[] HandFlat =
    [
        (-.016, .012), (.004, .0150), (.020, .030), (.038, .034), (.044, .026), (.036, .018), (.056, .016), (.076, .010), (.080, .001),
        (.074, -.010), (.050, -.017), (.024, -.0195), (.002, -.0150), (-.016, -.012),
    ];

    public static readonly (double X, double Y)[] HandEdge =
    [
        (-.014, .012), (.010, .016), (.040, .013), (.070, .006), (.080, -.002), (.074, -.010), (.050, -.014), (.0, -.017), (-.014, -.012),
    ];

    public static readonly (double X, double Y)[] Fist =
    [
        (-.014, .013), (.006, .0175), (.022, .025), (.042, .020), (.049, .004), (.046, -.012), (.032, -.023), (.012, -.0205),
        (-.014, -.013),
    ];

    /// <summary>Between the fingers of an open hand.</summary>
    public static readonly (double X, double Y)[][] FlatLines =
    [
        [(.075, .0045), (.053, .004)], [(.072, -.0035), (.051, -.0045)], [(.064, -.0105), (.047, -.0115)],
    ];

    /// <summary>Between the curled fingers.</summary>
    public static readonly (double X, double Y)[][] FistLines =
    [
        [(.048, .009), (.034, .008)], [(.048, -.002), (.034, -.002)], [(.043, -.013), (.032, -.011)],
    ];

    public static readonly (double X, double Y)[] Pinch =
    [
        (-.016, .012), (.006, .017), (.026, .030), (.050, .036), (.070, .030), (.073, .020), (.058, .021), (.044, .012), (.042, .002),
        (.052, -.004), (.072, -.010), (.080, -.018), (.074, -.026), (.050, -.026), (.024, -.022), (.002, -.0155), (-.016, -.012),
    ];
}

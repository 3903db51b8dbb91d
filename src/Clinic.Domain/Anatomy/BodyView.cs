namespace Clinic.Domain.Anatomy;

/// <summary>The four drawings of the body. Back comes first: most knots lie between shoulder blade and spine.</summary>
public enum BodyView
{
    Back,
    Front,

    /// <summary>The client's left side, arm raised forward; faces the left of the page.</summary>
    Left,

    /// <summary>The client's right side, arm raised forward; faces the right of the page.</summary>
    Right,
}

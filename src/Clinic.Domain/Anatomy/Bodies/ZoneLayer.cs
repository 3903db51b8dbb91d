namespace Clinic.Domain.Anatomy.Bodies;

/// <summary>How the zones are painted over a body.</summary>
public enum ZoneLayer
{
    None,

    /// <summary>Clear shapes with ids such as <c>back-left-lat_mid</c>, for pointing.</summary>
    Hit,

    /// <summary>Thin borders with the same ids.</summary>
    Lines,
}

using System.Security.Cryptography;

namespace Clinic.Data.PrivateServer;

/// <summary>The passwords of the two roles; see <see cref="DatabaseRoles"/>.</summary>
public sealed record RolePasswords(string Owner, string App)
{
    public static RolePasswords Generate() =>
        new(RandomNumberGenerator.GetHexString(32, lowercase: true), RandomNumberGenerator.GetHexString(32, lowercase: true));

    /// <summary>Not printed by mistake.</summary>
    public override string ToString() => nameof(RolePasswords);
}

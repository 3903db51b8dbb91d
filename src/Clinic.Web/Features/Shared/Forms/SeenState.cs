using System.Security.Cryptography;
using System.Text.Json;

namespace Clinic.Web.Features.Shared.Forms;

/// <summary>Notices that somebody else changed what a form is about while it was being filled in.</summary>
internal static class SeenState
{
    public const string Changed =
        "Somebody else changed this after you opened it. What you wrote is still here: save again to keep it, or open the page anew to see what changed.";

    /// <summary>A short word for all that a form shows; another one as soon as anything of it differs.</summary>
    public static string Of<T>(T shown) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(shown)))[..16];
}

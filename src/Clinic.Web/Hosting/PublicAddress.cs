using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Clinic.Web.Hosting;

/// <summary>The clinic's own address, for links that are written when nobody has asked for a page.</summary>
/// <param name="configured">Null for the address the program listens on.</param>
public sealed class PublicAddress(IServer server, string? configured)
{
    /// <summary>Without a slash at its end.</summary>
    public string Root => configured
        ?? Reachable(server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost:5080").TrimEnd('/');

    /// <summary>A listener on every address of the machine, as in a container, is reached by a name; nobody can open <c>http://[::]:5080</c>.</summary>
    public static string Reachable(string url) =>
        url.Replace("//[::]:", "//localhost:", StringComparison.Ordinal).Replace("//0.0.0.0:", "//localhost:", StringComparison.Ordinal);
}

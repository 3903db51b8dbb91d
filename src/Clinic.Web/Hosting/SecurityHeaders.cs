using System.Security.Cryptography;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Net.Http.Headers;

namespace Clinic.Web.Hosting;

/// <summary>
/// Answers with a strict content security policy and its companions. A page that asks for no nonce and names no
/// file by its hash may run no script at all; a page with a nonce cannot be kept for the next visitor, one with hashes can.
/// </summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    /// <summary>What a policy says where no site may frame an answer.</summary>
    private const string NoFrames = "'none'";

    private static readonly object NonceKey = new();
    private static readonly object HashesKey = new();
    private static readonly object FramesKey = new();

    private static readonly string[] PartsOfAPage = ["text/css", "text/javascript", "font/"];

    /// <summary>The nonce of this answer's scripts, made when the first one asks for it.</summary>
    public static string NonceOf(HttpContext context)
    {
        if (context.Items[NonceKey] is not string nonce)
        {
            nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
            context.Items[NonceKey] = nonce;
        }

        return nonce;
    }

    /// <summary>Lets these sites show this answer in a frame, and no other one. Without a call, or without a site, nobody may.</summary>
    /// <param name="origins">Checked by the caller: they stand in the policy as they are.</param>
    public static void AllowFrames(HttpContext context, IReadOnlyList<string> origins)
    {
        context.Items[FramesKey] = origins.Count > 0 ? string.Join(' ', origins) : NoFrames;
        // Now and not on starting, so that it is kept with a page that is kept.
        context.Response.Headers.ContentSecurityPolicy = PolicyOf(context);
    }

    /// <summary>Whether a script of this answer asked for a nonce; then the answer is for one visitor.</summary>
    public static bool HasNonce(HttpContext context) => context.Items.ContainsKey(NonceKey);

    /// <summary>
    /// Lets this answer run one file, by what stands in it: the same for everybody, so that the page can be kept with its policy. It is
    /// written at once, because what is kept of a page are the headers it has by then.
    /// </summary>
    /// <param name="hash">As the script element's integrity says it: "sha256-…".</param>
    public static void AllowScript(HttpContext context, string hash)
    {
        if (context.Items[HashesKey] is not List<string> hashes)
        {
            context.Items[HashesKey] = hashes = [];
        }

        hashes.Add(hash);
        context.Response.Headers.ContentSecurityPolicy = PolicyOf(context);
    }

    public Task InvokeAsync(HttpContext context)
    {
        // On starting, because an exception page clears what was set before, and only now is it known whether a script asked for a nonce.
        context.Response.OnStarting(() =>
        {
            Write(context);
            return Task.CompletedTask;
        });
        return next(context);
    }

    private static void Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        // A worker asks by itself, under the policy that its own script came with.
        if (IsPartOfAPage(context.Response) && !context.Request.Headers.ContainsKey("Service-Worker"))
        {
            return;
        }

        var isStaffPage = IsStaffPage(context);
        if (!headers.ContainsKey(HeaderNames.ContentSecurityPolicy) || context.Items.ContainsKey(HashesKey))
        {
            headers.ContentSecurityPolicy = PolicyOf(context);
        }

        // It knows no list of sites: where there is one, the policy says it alone.
        if (headers.ContentSecurityPolicy.ToString().Contains($"frame-ancestors {NoFrames}", StringComparison.Ordinal))
        {
            headers.XFrameOptions = "DENY";
        }

        // A private link is a key: its address stays in this clinic.
        headers.TryAdd("Referrer-Policy", "same-origin");
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        if (isStaffPage && !headers.ContainsKey(HeaderNames.CacheControl))
        {
            headers.CacheControl = "no-store";
        }
    }

    private static bool IsKeptOffline(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<KeptOfflineAttribute>() is not null;

    private static string TrustedTypesOf(HttpContext context, bool isStaffPage) => (isStaffPage, context.GetEndpoint()?.Metadata.GetMetadata<TrustedTypesAttribute>()) switch
    {
        (false, _) => IsKeptOffline(context) ? KeptOfflineAttribute.Policy : "'none'",
        (true, { } other) => $"clinic {other.Policy}",
        _ => "clinic",
    };

    private static string PolicyOf(HttpContext context)
    {
        var trustedTypes = TrustedTypesOf(context, IsStaffPage(context));
        var hashes = (context.Items[HashesKey] as List<string> ?? []).Select(hash => $"'{hash}'");
        string[] allowed = context.Items[NonceKey] is string nonce ? [$"'nonce-{nonce}'", "'strict-dynamic'", .. hashes] : [.. hashes];
        var scripts = allowed.Length > 0 ? string.Join(' ', allowed) : "'none'";
        return $"default-src 'none'; script-src {scripts}; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
            "form-action 'self'; base-uri 'none'; object-src 'none'; " +
            $"frame-ancestors {context.Items[FramesKey] ?? NoFrames}; manifest-src 'self'; " +
            (IsKeptOffline(context) ? "worker-src 'self'; " : "") +
            $"require-trusted-types-for 'script'; trusted-types {trustedTypes}";
    }

    // It opens nothing and is framed by nobody; a page has a dozen of them, and each line counts a dozen times.
    private static bool IsPartOfAPage(HttpResponse response) =>
        response.ContentType is { } type && PartsOfAPage.Any(part => type.StartsWith(part, StringComparison.OrdinalIgnoreCase));

    // Everything is closed unless it says that anybody may open it; what is closed is the staff's.
    private static bool IsStaffPage(HttpContext context) =>
        context.GetEndpoint() is { } endpoint && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null;
}

namespace Clinic.Web.Hosting.TagHelpers;

/// <summary>The drawn icons by name: what stands inside <c>&lt;svg viewBox="0 0 24 24"&gt;</c>, strokes only.</summary>
public static class Icons
{
    private static readonly Dictionary<string, string> Drawings = new(StringComparer.Ordinal)
    {
        ["arrow-right"] = """<path d="M4.5 12h15M13 5.5l6.5 6.5-6.5 6.5"/>""",
        ["calendar"] = """<rect x="3.5" y="5" width="17" height="15.5" rx="2.5"/><path d="M3.5 10h17M8 2.8V6.5M16 2.8V6.5"/>""",
        ["caution"] = """<path d="M12 3.5 22 20.5H2z"/><path d="M12 10v4.5M12 17.4v.1"/>""",
        ["clock"] = """<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5.2l3.3 2"/>""",
        ["fact"] = """<circle cx="12" cy="12" r="9"/><path d="M12 11v5.5M12 7.6v.1"/>""",
        ["hand"] = """<path d="M8 12V5.5a1.7 1.7 0 0 1 3.4 0V11V4.5a1.7 1.7 0 0 1 3.4 0V11V6.5a1.7 1.7 0 0 1 3.4 0V15a6.5 6.5 0 0 1-6.5 6.5c-3 0-4.5-1.2-6-4L4 14.3a1.7 1.7 0 0 1 2.7-2L8 14"/>""",
        ["lock"] = """<rect x="4.5" y="10.5" width="15" height="10" rx="2.5"/><path d="M8 10.5V7.5a4 4 0 0 1 8 0v3"/>""",
        ["minus"] = """<path d="M5 12h14"/>""",
        ["move"] = """<path d="M12 3.5v17M8.5 7 12 3.5 15.5 7M8.5 17l3.5 3.5 3.5-3.5M4 12h16"/>""",
        ["next"] = """<path d="m9 5 7 7-7 7"/>""",
        ["pen"] = """<path d="m4 20 1-4.5L16.5 4 20 7.5 8.5 19z"/>""",
        ["person"] = """<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5a7.5 7.5 0 0 1 15 0"/>""",
        ["phone"] = """<path d="M6.5 3.5h3l1.5 4.5-2.2 1.6a12 12 0 0 0 5.6 5.6L16 13l4.5 1.5v3a3 3 0 0 1-3.3 3A15.5 15.5 0 0 1 3.5 6.8a3 3 0 0 1 3-3.3z"/>""",
        ["plus"] = """<path d="M12 5v14M5 12h14"/>""",
        ["previous"] = """<path d="m15 5-7 7 7 7"/>""",
        ["print"] = """<path d="M7 8V3.5h10V8M7 17H4.5A1.5 1.5 0 0 1 3 15.5v-6A1.5 1.5 0 0 1 4.5 8h15A1.5 1.5 0 0 1 21 9.5v6a1.5 1.5 0 0 1-1.5 1.5H17"/><path d="M7 14h10v6.5H7z"/>""",
        ["search"] = """<circle cx="10.5" cy="10.5" r="6.5"/><path d="m20 20-4.7-4.7"/>""",
        ["stop"] = """<path d="M8 2.8h8L21.2 8v8L16 21.2H8L2.8 16V8z"/><path d="M12 7.5v5.5M12 16.4v.1"/>""",
        ["tick"] = """<path d="m4.5 12.5 5 5L19.5 7"/>""",
    };

    /// <summary>The whole <c>svg</c>, hidden from readers of the page by ear. An unknown name is a mistake in the page.</summary>
    public static string Svg(string name, string? extraClass = null)
    {
        if (!Drawings.TryGetValue(name, out var drawing))
        {
            throw new ArgumentException($"There is no icon named '{name}'.", nameof(name));
        }

        var classes = extraClass is null ? "icon" : $"icon {extraClass}";
        return $"""<svg class="{classes}" viewBox="0 0 24 24" aria-hidden="true">{drawing}</svg>""";
    }
}

using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Clinic.Testing;

/// <summary>What a browser would send for a form.</summary>
public static class FormFields
{
    public static IReadOnlyList<KeyValuePair<string, string>> Of(IHtmlFormElement form, (string Name, string? Value)[] values)
    {
        var asked = values.ToLookup(value => value.Name, value => value.Value);
        var unknown = values.Select(value => value.Name).FirstOrDefault(name => !Controls(form).Any(control => control.GetAttribute("name") == name));
        if (unknown is not null)
        {
            throw new InvalidOperationException($"The form has no field '{unknown}'; it has: {string.Join(", ", Controls(form).Select(control => control.GetAttribute("name")).Distinct())}.");
        }

        var sent = new List<KeyValuePair<string, string>>();
        foreach (var control in Controls(form))
        {
            var name = control.GetAttribute("name")!;
            foreach (var value in Values(control, asked.Contains(name) ? [.. asked[name]] : null))
            {
                sent.Add(new(name, value));
            }
        }

        return sent;
    }

    private static IEnumerable<IElement> Controls(IHtmlFormElement form) =>
        form.Elements.Where(control => !string.IsNullOrEmpty(control.GetAttribute("name")) && !control.HasAttribute("disabled"));

    private static IEnumerable<string> Values(IElement control, IReadOnlyList<string?>? asked)
    {
        switch (control)
        {
            case IHtmlInputElement { Type: "checkbox" or "radio" } box:
                var ticked = asked is null ? box.IsChecked : asked.Contains(box.Value);
                return ticked ? [box.Value] : [];
            case IHtmlInputElement { Type: "submit" or "button" or "image" } or IHtmlButtonElement:
                return asked is [{ } pressed] && control.GetAttribute("value") == pressed ? [pressed] : [];
            case IHtmlInputElement input:
                return [asked is null ? input.Value : asked[0] ?? ""];
            case IHtmlTextAreaElement area:
                return [asked is null ? area.Value : asked[0] ?? ""];
            case IHtmlSelectElement select:
                return [asked is null ? select.Value ?? "" : asked[0] ?? ""];
            default:
                return [];
        }
    }
}

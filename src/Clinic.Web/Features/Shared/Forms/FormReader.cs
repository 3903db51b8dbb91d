using System.Globalization;
using Clinic.Domain;
using Clinic.Domain.Time;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Clinic.Web.Features.Shared.Forms;

/// <summary>
/// Reads a staff form answer by answer and notes at each field what is wrong with it. A wrong answer reads as the empty one, so that all
/// of them are told at once; whoever reads looks at <see cref="IsFine"/> before she uses any.
/// </summary>
/// <param name="prefix">What stands before the names of the fields.</param>
public sealed class FormReader(ModelStateDictionary modelState, string prefix = "Form.")
{
    /// <summary>Nobody plans beyond these.</summary>
    private static readonly (DateOnly First, DateOnly Last) Known = (new(2000, 1, 1), new(2199, 12, 31));

    public bool IsFine => modelState.IsValid;

    public void Wrong(string field, string words)
    {
        if (modelState[$"{prefix}{field}"] is not { Errors.Count: > 0 })
        {
            modelState.AddModelError($"{prefix}{field}", words);
        }
    }

    /// <param name="missing">What to say when nothing was written.</param>
    public string Text(string field, string? typed, int maxLength, string missing)
    {
        var text = OptionalText(field, typed, maxLength);
        if (text is null)
        {
            Wrong(field, missing);
        }

        return text ?? "";
    }

    public string? OptionalText(string field, string? typed, int maxLength)
    {
        // A browser sends two signs for each line break, and the limit counts one.
        var text = PlainText.Trimmed(typed?.ReplaceLineEndings("\n"));
        if (text is null)
        {
            return null;
        }

        if (!PlainText.IsStorable(text))
        {
            Wrong(field, "There is a sign in it that cannot be stored: write it again");
        }
        else if (text.Length > maxLength)
        {
            Wrong(field, $"Use at most {Figures(maxLength)} characters; this has {Figures(text.Length)}");
        }
        else
        {
            return text;
        }

        return "";
    }

    public int Whole(string field, string? typed, int min, int max)
    {
        if (OptionalWhole(field, typed, min, max) is { } number)
        {
            return number;
        }

        Wrong(field, $"Write a whole number from {Figures(min)} to {Figures(max)}");
        return min;
    }

    /// <summary>Null when nothing was written.</summary>
    public int? OptionalWhole(string field, string? typed, int min, int max)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (int.TryParse(typed.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
        {
            return number;
        }

        Wrong(field, $"Write a whole number from {Figures(min)} to {Figures(max)}");
        return null;
    }

    /// <summary>An amount with two decimals at most, with a point or a comma.</summary>
    public decimal Amount(string field, string? typed, decimal max)
    {
        if (decimal.TryParse(typed?.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            && amount <= max
            && amount == decimal.Round(amount, 2))
        {
            return amount;
        }

        Wrong(field, $"Write an amount from 0 to {max.ToString("0", CultureInfo.InvariantCulture)}, such as 110 or 65.50");
        return 0;
    }

    public T Word<T>(string field, string? typed)
        where T : struct, Enum
    {
        if (WireName.TryParseKebab<T>(typed, out var value))
        {
            return value;
        }

        Wrong(field, "Choose one of these");
        return default;
    }

    /// <summary>What was ticked, in the order of the enum.</summary>
    public List<T> Words<T>(string field, IReadOnlyList<string>? typed)
        where T : struct, Enum
    {
        var ticked = new HashSet<T>();
        foreach (var word in typed ?? [])
        {
            if (WireName.TryParseKebab<T>(word, out var value))
            {
                ticked.Add(value);
            }
            else
            {
                Wrong(field, "Choose from these");
            }
        }

        return [.. Enum.GetValues<T>().Where(ticked.Contains)];
    }

    /// <param name="missing">What to say when nothing was written; null where a day is not asked for.</param>
    public DateOnly? Day(string field, string? typed, string? missing)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            if (missing is not null)
            {
                Wrong(field, missing);
            }

            return null;
        }

        if (IsoDay.Read(typed.Trim()) is { } day && day >= Known.First && day <= Known.Last)
        {
            return day;
        }

        Wrong(field, "Write the day as year, month and day, such as 2026-12-24");
        return null;
    }

    /// <summary>Null when nothing was written, or nothing that is a time.</summary>
    public TimeOnly? Time(string field, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (TimeOnly.TryParseExact(typed.Trim(), ["H:mm", "HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) && time.Second == 0)
        {
            return time;
        }

        Wrong(field, "Write the time as hours and minutes, such as 13:30");
        return null;
    }

    private static string Figures(int number) => number.ToString(CultureInfo.InvariantCulture);
}

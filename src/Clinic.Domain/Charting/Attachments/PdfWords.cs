using System.Globalization;
using System.Text;

namespace Clinic.Domain.Charting.Attachments;

/// <summary>
/// Walks through the text of a PDF, word after word (ISO 32000-1, 7.2 and 7.3). It keeps no tree: it says where a value ends, which words of
/// the outermost dictionary stand where, and which names it met on the way.
/// </summary>
internal sealed class PdfWords(byte[] bytes, int at, int end)
{
    private const int MostNested = 60;

    /// <summary>Where the next word is looked for.</summary>
    public int At { get; set; } = at;

    /// <summary>Names that were met in values, without their slash and with their escapes read.</summary>
    public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    public bool IsAtEnd
    {
        get
        {
            SkipBlanks();
            return At >= end;
        }
    }

    /// <summary>Takes the word if it is the next one.</summary>
    public bool Take(string word)
    {
        SkipBlanks();
        if (!Follows(At, word) || (At + word.Length < end && IsRegular(bytes[At + word.Length])))
        {
            return false;
        }

        At += word.Length;
        return true;
    }

    /// <summary>Takes a whole number; null, and nothing taken, where there is none.</summary>
    public int? Number()
    {
        SkipBlanks();
        var from = At;
        var to = from;
        while (to < end && bytes[to] is >= (byte)'0' and <= (byte)'9')
        {
            to++;
        }

        if (to == from || (to < end && IsRegular(bytes[to]))
            || !int.TryParse(Encoding.ASCII.GetString(bytes, from, to - from), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        At = to;
        return number;
    }

    /// <summary>Takes "12 0 R"; null, and nothing taken, where there is none.</summary>
    public int? Reference()
    {
        var from = At;
        if (Number() is { } number && Number() is not null && Take("R"))
        {
            return number;
        }

        At = from;
        return null;
    }

    /// <summary>Takes one value of any kind.</summary>
    /// <returns>Of a dictionary, where the value of each of its keys stands; nothing for another value.</returns>
    /// <exception cref="FormatException">It is none.</exception>
    public Dictionary<string, Range> Value(int depth = 0)
    {
        Dictionary<string, Range> found = new(StringComparer.Ordinal);
        SkipBlanks();
        if (depth > MostNested || At >= end)
        {
            throw new FormatException("Nested too deep, or cut off.");
        }

        if (Follows(At, "<<"))
        {
            At += 2;
            while (!TakeSign(">>"))
            {
                var key = Name();
                SkipBlanks();
                var from = At;
                Value(depth + 1);
                found[key] = from..At;
            }
        }
        else if (bytes[At] == '[')
        {
            At++;
            while (!TakeSign("]"))
            {
                Value(depth + 1);
            }
        }
        else if (bytes[At] == '/')
        {
            Name();
        }
        else if (bytes[At] == '(')
        {
            SkipString();
        }
        else if (bytes[At] == '<')
        {
            SkipHex();
        }
        else if (Reference() is null)
        {
            SkipWord();
        }

        return found;
    }

    private string Name()
    {
        SkipBlanks();
        if (At >= end || bytes[At] != '/')
        {
            throw new FormatException("A name begins with a slash.");
        }

        var name = new StringBuilder();
        for (At++; At < end && IsRegular(bytes[At]); At++)
        {
            if (bytes[At] == '#' && At + 2 < end && char.IsAsciiHexDigit((char)bytes[At + 1]) && char.IsAsciiHexDigit((char)bytes[At + 2]))
            {
                name.Append((char)Convert.ToByte(Encoding.ASCII.GetString(bytes, At + 1, 2), 16));
                At += 2;
            }
            else
            {
                name.Append((char)bytes[At]);
            }
        }

        Names.Add(name.ToString());
        return name.ToString();
    }

    private void SkipString()
    {
        var open = 0;
        do
        {
            open += bytes[At] switch { (byte)'(' => 1, (byte)')' => -1, _ => 0 };
            At += bytes[At] == '\\' ? 2 : 1;
            if (At > end || (At == end && open > 0))
            {
                throw new FormatException("A string is not closed.");
            }
        }
        while (open > 0);
    }

    private void SkipHex()
    {
        while (bytes[At] != '>')
        {
            At++;
            if (At >= end || !(char.IsAsciiHexDigit((char)bytes[At]) || IsBlank(bytes[At]) || bytes[At] == '>'))
            {
                throw new FormatException("A string is not closed.");
            }
        }

        At++;
    }

    /// <summary>A number, true, false or null.</summary>
    private void SkipWord()
    {
        var from = At;
        while (At < end && IsRegular(bytes[At]))
        {
            At++;
        }

        if (At == from || (bytes[from] is not ((byte)'+' or (byte)'-' or (byte)'.' or (>= (byte)'0' and <= (byte)'9'))
            && Encoding.ASCII.GetString(bytes, from, Math.Min(At - from, 6)) is not ("true" or "false" or "null")))
        {
            throw new FormatException("No value.");
        }
    }

    private bool TakeSign(string sign)
    {
        SkipBlanks();
        if (!Follows(At, sign))
        {
            return At >= end ? throw new FormatException("Cut off.") : false;
        }

        At += sign.Length;
        return true;
    }

    /// <summary>Comments are blanks.</summary>
    private void SkipBlanks()
    {
        while (At < end && (IsBlank(bytes[At]) || bytes[At] == '%'))
        {
            if (bytes[At] == '%')
            {
                while (At < end && bytes[At] is not ((byte)'\r' or (byte)'\n'))
                {
                    At++;
                }
            }
            else
            {
                At++;
            }
        }
    }

    private bool Follows(int from, string word)
    {
        if (from + word.Length > end)
        {
            return false;
        }

        for (var place = 0; place < word.Length; place++)
        {
            if (bytes[from + place] != word[place])
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsBlank(byte letter) => letter is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsRegular(byte letter) => !IsBlank(letter) && !"()<>[]{}/%".Contains((char)letter, StringComparison.Ordinal);
}

using System.Globalization;
using Clinic.Domain.Availability;
using Clinic.Web.Features.Shared.Forms;

namespace Clinic.Web.Features.Availability.HoursBlocks;

/// <summary>Reads the blocks of a day, or notes at their fields what is wrong with them.</summary>
internal static class ReadBlocks
{
    /// <param name="field">The name of the list of blocks.</param>
    /// <returns>In order; without those that are wrong.</returns>
    public static List<HoursBlock> Of(DayOfWeek weekday, IReadOnlyList<BlockForm> blocks, string field, FormReader reader)
    {
        var read = new List<(HoursBlock Block, string Field)>();
        for (var at = 0; at < blocks.Count; at++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{field}[{at}]");
            if (One(weekday, blocks[at], name, reader) is { } block)
            {
                read.Add((block, name));
            }
        }

        read.Sort((one, other) => one.Block.From.CompareTo(other.Block.From));
        for (var at = 1; at < read.Count; at++)
        {
            if (read[at].Block.Overlaps(read[at - 1].Block))
            {
                reader.Wrong($"{read[at].Field}.From", "This block overlaps the one before it");
            }
        }

        return [.. read.Select(entry => entry.Block)];
    }

    private static HoursBlock? One(DayOfWeek weekday, BlockForm form, string name, FormReader reader)
    {
        var from = reader.Time($"{name}.From", form.From);
        var until = reader.Time($"{name}.Until", form.Until);
        if (string.IsNullOrWhiteSpace(form.From) != string.IsNullOrWhiteSpace(form.Until))
        {
            var (missing, words) = string.IsNullOrWhiteSpace(form.From) ? ("From", "Write the start too, or clear the end") : ("Until", "Write the end too, or clear the start");
            reader.Wrong($"{name}.{missing}", words);
        }

        if (from is not { } start || until is not { } end)
        {
            return null;
        }

        var block = new HoursBlock(weekday, start, end);
        if (block.IsInOrder)
        {
            return block;
        }

        reader.Wrong($"{name}.Until", "The end lies before the start. Midnight is 00:00");
        return null;
    }
}

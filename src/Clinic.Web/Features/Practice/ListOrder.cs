namespace Clinic.Web.Features.Practice;

/// <summary>Where things stand in a list that the owner puts in order.</summary>
internal static class ListOrder
{
    public const string Up = "up";
    public const string Down = "down";

    /// <summary>Moves one thing a place up or down and numbers all of them anew, from 1.</summary>
    /// <param name="inOrder">The whole list.</param>
    /// <param name="to">Up or down; anything else, or a place beyond the ends, moves nothing.</param>
    public static void Move<T>(List<T> inOrder, T one, string? to, Action<T, int> number)
        where T : class
    {
        var at = inOrder.IndexOf(one);
        var target = to switch { Up => at - 1, Down => at + 1, _ => at };
        if (at >= 0 && target >= 0 && target < inOrder.Count)
        {
            inOrder.RemoveAt(at);
            inOrder.Insert(target, one);
        }

        for (var place = 0; place < inOrder.Count; place++)
        {
            number(inOrder[place], place + 1);
        }
    }
}

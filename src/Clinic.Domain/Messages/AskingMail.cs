using Clinic.Domain.HomeCare.FromHome;

namespace Clinic.Domain.Messages;

/// <summary>Which mail asks a client how she is after a visit, and for when.</summary>
public static class AskingMail
{
    private static readonly (MessageKind Kind, AskedWhen Asked)[] Pairs =
    [
        (MessageKind.AskNextDay, AskedWhen.NextDay), (MessageKind.AskWeek, AskedWhen.Week), (MessageKind.AskTwoWeeks, AskedWhen.TwoWeeks),
    ];

    /// <summary>What the mail asks for; null for one that does not ask.</summary>
    public static AskedWhen? Asked(MessageKind kind) => Pairs.Where(pair => pair.Kind == kind).Select(pair => (AskedWhen?)pair.Asked).SingleOrDefault();

    /// <summary>The mail that asks for it.</summary>
    /// <exception cref="InvalidOperationException">She tells it without being asked.</exception>
    public static MessageKind Of(AskedWhen asked) => Pairs.Single(pair => pair.Asked == asked).Kind;
}

using System.Globalization;
using Clinic.Domain.Booking;
using Clinic.Domain.Booking.WaitingList;
using Clinic.Domain.Charting;
using Clinic.Domain.HomeCare;

namespace Clinic.Domain.Messages;

/// <summary>
/// A mail that is to be sent, or was. It holds no word of the mail and no address: both are read when it is sent, so that what
/// changed until then is right, and nothing about a person is kept twice.
/// </summary>
public sealed class OutboxMessage
{
    public const int KeyMaxLength = 80;
    public const int LastErrorMaxLength = 200;

    /// <summary>How long after each failed attempt the next one waits; after the last it is given up. Two and a half days: a weekend's outage.</summary>
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(3),
        TimeSpan.FromHours(8), TimeSpan.FromHours(12), TimeSpan.FromHours(12), TimeSpan.FromHours(24),
    ];

    public Id<OutboxMessage> Id { get; init; } = Id<OutboxMessage>.New();

    public required MessageKind Kind { get; init; }

    /// <summary>The visit it is about; exactly one of this and the three below is set.</summary>
    public Id<Appointment>? AppointmentId { get; init; }

    public Guid? CallBackRequestId { get; init; }

    public Id<WaitingListOffer>? WaitingListOfferId { get; init; }

    public Id<Sheet>? SheetId { get; init; }

    /// <summary>The sheet's PDF goes with it: the client asked for that.</summary>
    public bool AttachPdf { get; init; }

    /// <summary>Names what is said to whom, so that nothing is said twice; the first half of the mail's Message-ID.</summary>
    public required string Key { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public int Attempts { get; private set; }

    public required DateTimeOffset NextAttemptAt { get; set; }

    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>When it was given up: a dead letter, which the owner sees.</summary>
    public DateTimeOffset? FailedAt { get; private set; }

    /// <summary>Why the last attempt failed, or what a mail that was sent had to go without; in words that name nobody.</summary>
    public string? LastError { get; private set; }

    public Appointment? Appointment { get; init; }

    public CallBackRequest? CallBackRequest { get; init; }

    public WaitingListOffer? WaitingListOffer { get; init; }

    public Sheet? Sheet { get; init; }

    public static string KeyOf(MessageKind kind, Id<Appointment> appointment) => $"{kind.Kebab()}.{appointment}";

    /// <summary>Of the receipt for somebody who asked to be called.</summary>
    public static string KeyOf(CallBackRequest request) => $"{MessageKind.CallBackReceipt.Kebab()}.{request.Id}";

    /// <summary>Of a mail that asks how she is: one of each kind after a visit, also where it has two sheets.</summary>
    public static string KeyOf(MessageKind kind, Id<Visit> visit) => $"{kind.Kebab()}.{visit}";

    /// <summary>Of a sheet that is sent.</summary>
    /// <param name="turn">What tells one sending from another that is meant.</param>
    public static string KeyOf(MessageKind kind, Id<Sheet> sheet, int turn) => string.Create(CultureInfo.InvariantCulture, $"{kind.Kebab()}.{sheet}.{turn}");

    public static string KeyOf(Id<WaitingListOffer> offer) => $"{MessageKind.WaitingListOffer.Kebab()}.{offer}";

    /// <summary>Of a mail about a visit that may have been moved.</summary>
    public static string KeyOf(MessageKind kind, Id<Appointment> appointment, int sequence) =>
        sequence == 0 ? KeyOf(kind, appointment) : string.Create(CultureInfo.InvariantCulture, $"{KeyOf(kind, appointment)}.{sequence}");

    /// <summary>Of a mail that tells of one change of a visit.</summary>
    /// <param name="change">The id of the <see cref="VisitChange"/>.</param>
    public static string KeyOf(MessageKind kind, Guid change) => $"{kind.Kebab()}.{change}";

    /// <summary>Of a mail that tells that a change was taken back.</summary>
    /// <param name="change">The id of the <see cref="VisitChange"/>.</param>
    public static string KeyOfUndone(MessageKind kind, Guid change) => $"{kind.Kebab()}.{change}.undone";

    /// <param name="without">What it had to go without; null for nothing.</param>
    public void MarkSent(DateTimeOffset now, string? without = null)
    {
        Attempts++;
        SentAt = now;
        LastError = without;
    }

    /// <summary>Waits longer each time, and is given up after the last one.</summary>
    public void MarkFailed(string why, DateTimeOffset now)
    {
        Attempts++;
        LastError = why;
        if (Attempts > Waits.Length)
        {
            FailedAt = now;
        }
        else
        {
            NextAttemptAt = now + Waits[Attempts - 1];
        }
    }

    public void GiveUp(string why, DateTimeOffset now)
    {
        Attempts++;
        LastError = why;
        FailedAt = now;
    }

    /// <summary>The owner asks for it: now, and from the first wait on.</summary>
    public void TryAgain(DateTimeOffset now)
    {
        Attempts = 0;
        FailedAt = null;
        NextAttemptAt = now;
    }
}

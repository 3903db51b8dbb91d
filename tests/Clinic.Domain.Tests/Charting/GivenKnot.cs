using Clinic.Domain.Anatomy;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Answers;
using Clinic.Domain.Clients;

namespace Clinic.Domain.Tests.Charting;

/// <summary>A knot, what was found of it and what keeps it coming, with no more said than a test is about.</summary>
internal static class GivenKnot
{
    private static readonly Id<Client> Client = Id<Client>.New();
    private static readonly Id<Visit> Visit = Id<Visit>.New();

    public static Knot At(
        string zone, BodySide side = BodySide.Left, Chronicity? chronicity = null, bool? recurs = null, OnsetMode? onset = null, bool? failed = null) => new()
        {
            ClientId = Client,
            FirstVisitId = Visit,
            Number = 1,
            Zone = zone,
            Side = side,
            View = BodyView.Back,
            X = 0.4,
            Y = 0.3,
            U = 0.5,
            V = 0.5,
            AtlasVersion = 1,
            Chronicity = chronicity,
            Recurs = recurs,
            OnsetMode = onset,
            TreatmentsFailed = failed,
            MarkedAt = DateTimeOffset.UnixEpoch,
            MarkedBy = Guid.Empty,
        };

    public static KnotFinding Finding(Knot knot, params string[] spreadsTo) => new()
    {
        KnotId = knot.Id,
        VisitId = Visit,
        SpreadsTo = [.. spreadsTo],
        RecordedAt = DateTimeOffset.UnixEpoch,
        RecordedBy = Guid.Empty,
    };

    public static ContributingFactor Ticked(string code, params string[] details) => new()
    {
        ClientId = Client,
        Code = code,
        Details = [.. details],
        TickedIn = Visit,
        TickedAt = DateTimeOffset.UnixEpoch,
        TickedBy = Guid.Empty,
    };
}

using System.Text.Json;
using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Charting;
using Clinic.Domain.Clients;
using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.FromHome;
using Clinic.Domain.Messages;
using Clinic.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Messages.Questions;

/// <summary>
/// Reads who is to be asked now how she is. Each client is asked about her newest sheet, while she agrees to it, has an address, and the
/// sheet's link opens.
/// </summary>
public sealed class ReadFollowUps(ClinicDbContext db)
{
    /// <param name="now">The moment.</param>
    /// <param name="only">Of one sheet alone; null for all.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>What is due, with what was put into the outbox already.</returns>
    internal async Task<IReadOnlyList<DueFollowUp>> ExecuteAsync(DateTimeOffset now, Id<Sheet>? only, CancellationToken cancellationToken)
    {
        if (await db.Practice.Select(practice => practice.TimeZone).SingleOrDefaultAsync(cancellationToken) is not { } zone)
        {
            return [];
        }

        var time = new ClinicTime(zone);
        // Before breakfast the database is not even asked.
        return FollowUps.DecentAt(now, time) > now
            ? []
            :
            [
                .. from row in await RowsAsync(now, time, only, cancellationToken)
                   let answers = row.Answers.Select(answer => (answer.Asked, time.DayOf(answer.AnsweredAt))).ToList()
                   let asked = FollowUps.Due(time.DayOf(row.MadeAt), now, time, answers)
                   where asked is not null
                   let kind = AskingMail.Of(asked.Value)
                   select new DueFollowUp(row.SheetId, row.VisitId, kind, row.Queued.Contains(kind)),
            ];
    }

    private async Task<IReadOnlyList<SheetRow>> RowsAsync(DateTimeOffset now, ClinicTime time, Id<Sheet>? only, CancellationToken cancellationToken)
    {
        var since = time.StartOf(time.DayOf(now).AddDays(-FollowUps.LastDay));
        var json = await db.Database.SqlQuery<string>(
            $"""
            select coalesce(jsonb_agg(jsonb_build_object(
                'sheet_id', s.id,
                'visit_id', s.visit_id,
                'made_at', s.made_at,
                'answers', coalesce((
                    select jsonb_agg(jsonb_build_object('asked', a.asked, 'answered_at', a.answered_at)) from home_answers a where a.sheet_id = s.id), '[]'),
                'queued', coalesce((
                    select jsonb_agg(m.kind)
                    from outbox_messages m
                    join sheets other on other.id = m.sheet_id
                    where other.visit_id = s.visit_id), '[]'))), '[]')::text as "Value"
            from sheets s
            join clients c on c.id = s.client_id
            where s.made_at >= {since} and s.made_at <= {now} and ({only == null} or s.id = {only?.Value})
                and c.email <> ''
                and exists (
                    select from consents y where y.client_id = c.id and y.purpose = {WireName.Of(ConsentPurpose.CarePlans)} and y.withdrawn_at is null)
                and not exists (select from sheets newer where newer.client_id = s.client_id and newer.made_at > s.made_at)
                and (
                    select l.expires_at from private_links l
                    where l.record_id = s.id and l.purpose = {WireName.Of(LinkPurpose.Sheet)}
                    order by l.version desc limit 1) > {now}
            """).SingleAsync(cancellationToken);
        return JsonSerializer.Deserialize<IReadOnlyList<SheetRow>>(json, ColumnJson.Options)!;
    }

    private sealed record SheetRow(
        Id<Sheet> SheetId, Id<Visit> VisitId, DateTimeOffset MadeAt, IReadOnlyList<AnswerRow> Answers, IReadOnlyList<MessageKind> Queued);

    private sealed record AnswerRow(AskedWhen Asked, DateTimeOffset AnsweredAt);
}

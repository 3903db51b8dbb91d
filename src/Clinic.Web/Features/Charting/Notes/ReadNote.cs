using System.Globalization;
using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Charting;
using Clinic.Data.Clients;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Audit;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Notes;
using Clinic.Domain.Clients;
using Clinic.Domain.Time;
using Clinic.Web.Features.Charting.Signing;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Charting.Notes;

/// <summary>Reads what the note of a visit says.</summary>
public sealed class ReadNote(ClinicDbContext db, ReadSignature readSignature)
{
    /// <summary>
    /// The four sections: the therapist's text, or what is drafted from the marks where she has not written. Signing keeps all four, so of a
    /// signed visit they are <c>note_parts.text</c>.
    /// </summary>
    /// <returns>Null when the actor may not see the visit.</returns>
    public async Task<IReadOnlyList<NoteText>?> TextsAsync(Id<Visit> visitId, Actor actor, CancellationToken cancellationToken)
    {
        if (!await db.Visits.VisibleTo(db, actor).AnyAsync(visit => visit.Id == visitId, cancellationToken))
        {
            return null;
        }

        var parts = await PartsAsync(visitId, cancellationToken);
        var drafts = await DraftsAsync(visitId, parts, cancellationToken);
        return [.. Enum.GetValues<NoteSection>().Select(section => new NoteText(section, parts.GetValueOrDefault(section)?.Part.Text ?? drafts[section]))];
    }

    /// <summary>The page of the note.</summary>
    /// <returns>Null when the actor may not see the visit.</returns>
    internal Task<NotePage?> PageAsync(Id<Visit> visitId, Actor actor, RefusedNote refused, CancellationToken cancellationToken) =>
        db.ReadNotedAsync(actor, Reading.OfVisit("note", visitId), () => FindPageAsync(visitId, actor, refused, cancellationToken), cancellationToken);

    private async Task<NotePage?> FindPageAsync(Id<Visit> visitId, Actor actor, RefusedNote refused, CancellationToken cancellationToken)
    {
        var visit = await db.Visits.VisibleTo(db, actor)
            .Where(visit => visit.Id == visitId)
            .Select(visit => new
            {
                visit.ClientId,
                visit.Client!.FirstName,
                visit.Client.LastName,
                visit.Appointment!.StartsAt,
                visit.FinishedAt,
                visit.UncheckedReason,
                visit.NoSheetReason,
                Therapist = visit.Therapist!.Name,
                Number = db.Visits.Count(other => other.ClientId == visit.ClientId && other.OpenedAt <= visit.OpenedAt),
                TimeZone = db.Practice.Select(practice => practice.TimeZone).OrderBy(zone => zone).First(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (visit is null)
        {
            return null;
        }

        var time = new ClinicTime(visit.TimeZone);
        var isClosed = visit.FinishedAt is not null;
        var parts = await PartsAsync(visitId, cancellationToken);
        var drafts = await DraftsAsync(visitId, parts, cancellationToken);
        var last = isClosed ? null : await db.LastNoteAsync(visitId, cancellationToken);
        var snippets = isClosed
            ? []
            : await db.NoteSnippets.AsNoTracking().Where(snippet => snippet.UserId == actor.UserId)
                .OrderBy(snippet => snippet.DisplayOrder).ToListAsync(cancellationToken);
        var left = isClosed ? null : await WhatIsLeft.ReadAsync(db, visitId, actor, cancellationToken);
        var sections = Enum.GetValues<NoteSection>().Select(section => Section(section)).ToList();
        return new NotePage
        {
            VisitId = visitId,
            ClientId = visit.ClientId,
            ClientName = new PersonName(visit.FirstName, visit.LastName).Full,
            Under = string.Create(
                CultureInfo.InvariantCulture, $"Visit {visit.Number}, {TimeWords.Moment(time.ToWall(visit.StartsAt))}, with {visit.Therapist}"),
            SavedAt = parts.Count == 0 ? null : Clock(parts.Values.Max(row => row.Part.SavedAt)),
            Sections = sections,
            Signature = isClosed ? await readSignature.ExecuteAsync(visitId, time, cancellationToken) : null,
            Addenda = isClosed ? await readSignature.AddendaAsync(visitId, time, cancellationToken) : [],
            IsClosed = isClosed,
            UncheckedReason = visit.UncheckedReason,
            NoSheetReason = visit.NoSheetReason,
            AsksUnchecked = left is { NothingChecked: true },
            AsksNoSheet = left is { NoSheet: true },
            Left = left is null ? [] : [.. Words(left)],
            Read = NotePage.HashOf(sections.Select(section => section.Text)),
            Sign = refused.Sign ?? new SignForm(),
            Addendum = refused.Addendum ?? new AddendumForm(),
            Trouble = refused.Trouble,
        };

        string Clock(DateTimeOffset instant) => TimeWords.Time(time.ToWall(instant));

        SectionPage Section(NoteSection section)
        {
            var row = parts.GetValueOrDefault(section);
            var draft = drafts[section];
            var typed = refused.Section == section ? refused.Part : null;
            return new SectionPage
            {
                VisitId = visitId,
                Section = section,
                Text = row?.Part.Text ?? draft,
                Typed = typed?.Typed,
                Draft = draft,
                Over = typed is { Version: null } && row is null ? typed.Over : row?.Part.Drafted ?? draft,
                // She is told of the other window: what she sends next replaces what it saved.
                Version = typed is not null && !refused.IsConflict ? typed.Version : row?.Version,
                IsWritten = row?.Part.Text is not null,
                Carried = row?.Part.Carried,
                CarriedFrom = row?.CarriedFromStart is { } from ? DayOf(from) : last?.Texts.ContainsKey(section) == true ? DayOf(last.StartsAt) : null,
                SavedMeanwhileAt = typed is not null && refused.IsConflict && row is not null ? Clock(row.Part.SavedAt) : null,
                Snippets = [.. snippets.Where(snippet => snippet.Section == section)],
            };
        }

        string DayOf(DateTimeOffset instant) => time.ToWall(instant).ToString("d MMMM", CultureInfo.InvariantCulture);
    }

    private static IEnumerable<string> Words(WhatIsLeft left)
    {
        if (left.Unasked is not null)
        {
            yield return "A knot is red, hot, swollen or hard: ask the questions on the chart.";
        }

        if (left.CarriedWaits)
        {
            yield return "Text of an earlier visit is not accepted yet: accept or discard it.";
        }

        if (left.AlertsUnread)
        {
            yield return "An alert is not read yet: read it on the chart.";
        }
    }

    private async Task<Dictionary<NoteSection, PartRow>> PartsAsync(Id<Visit> visitId, CancellationToken cancellationToken) =>
        await db.NoteParts.AsNoTracking().Where(part => part.VisitId == visitId)
            .Select(part => new PartRow(
                part,
                EF.Property<uint>(part, "Version"),
                db.Visits.Where(from => from.Id == part.CarriedFrom).Select(from => (DateTimeOffset?)from.Appointment!.StartsAt).FirstOrDefault()))
            .ToDictionaryAsync(row => row.Part.Section, cancellationToken);

    /// <summary>What the marks say; not asked where all is written and locked, as in a signed visit.</summary>
    private async Task<Dictionary<NoteSection, string>> DraftsAsync(
        Id<Visit> visitId, Dictionary<NoteSection, PartRow> parts, CancellationToken cancellationToken)
    {
        var isSigned = parts.Values.Count(row => row.Part.Text is not null) == Enum.GetValues<NoteSection>().Length
            && await db.VisitSignatures.AnyAsync(signature => signature.VisitId == visitId, cancellationToken);
        return isSigned
            ? parts.ToDictionary(part => part.Key, part => part.Value.Part.Text!)
            : NoteDraft.Of(await db.NoteFactsAsync(visitId, cancellationToken)).ToDictionary(text => text.Section, text => text.Text);
    }

    /// <summary>A row of the note, and when the visit was that its carried text is from.</summary>
    private sealed record PartRow(NotePart Part, uint Version, DateTimeOffset? CarriedFromStart);
}

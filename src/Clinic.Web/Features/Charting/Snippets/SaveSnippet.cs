using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Notes;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Charting.Snippets;

/// <summary>Changes an account's own snippets. Those of others are not there.</summary>
public sealed class SaveSnippet(ClinicDbContext db)
{
    /// <param name="id">Null for a new one, which is the last.</param>
    /// <param name="form">Checked already, with name and text.</param>
    public async Task<Outcome<NoteSnippet>> ExecuteAsync(Guid? id, SnippetForm form, Actor actor, CancellationToken cancellationToken)
    {
        var own = await OwnAsync(actor, cancellationToken);
        var section = WireName.Parse<NoteSection>(form.Section!);
        var (name, text) = (form.Name!.Trim(), form.Text!.Trim().ReplaceLineEndings("\n"));
        var snippet = own.Find(snippet => snippet.Id == id);
        if (id is null)
        {
            snippet = new NoteSnippet { UserId = actor.UserId, Name = name, Section = section, Text = text, DisplayOrder = own.Count + 1 };
            db.NoteSnippets.Add(snippet);
        }
        else if (snippet is null)
        {
            return new NotThere();
        }

        (snippet.Name, snippet.Section, snippet.Text) = (name, section, text);
        await db.SaveChangesAsync(cancellationToken);
        return snippet;
    }

    /// <summary>Puts it one place further up; the first one stays.</summary>
    public async Task<Outcome<NoteSnippet>> RaiseAsync(Guid id, Actor actor, CancellationToken cancellationToken)
    {
        var own = await OwnAsync(actor, cancellationToken);
        var place = own.FindIndex(snippet => snippet.Id == id);
        if (place < 0)
        {
            return new NotThere();
        }

        if (place > 0)
        {
            (own[place - 1], own[place]) = (own[place], own[place - 1]);
        }

        for (var number = 1; number <= own.Count; number++)
        {
            own[number - 1].DisplayOrder = number;
        }

        await db.SaveChangesAsync(cancellationToken);
        return own[Math.Max(0, place - 1)];
    }

    /// <summary>One that is gone stays gone; notes keep what was inserted.</summary>
    public Task RemoveAsync(Guid id, Actor actor, CancellationToken cancellationToken) =>
        db.NoteSnippets.Where(snippet => snippet.Id == id && snippet.UserId == actor.UserId).ExecuteDeleteAsync(cancellationToken);

    private Task<List<NoteSnippet>> OwnAsync(Actor actor, CancellationToken cancellationToken) =>
        db.NoteSnippets.Where(snippet => snippet.UserId == actor.UserId).OrderBy(snippet => snippet.DisplayOrder).ThenBy(snippet => snippet.Id)
            .ToListAsync(cancellationToken);
}

using System.Security.Cryptography;
using Clinic.Data;
using Clinic.Domain;
using Clinic.Domain.Accounts;
using Clinic.Domain.Charting;
using Clinic.Domain.Charting.Attachments;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Charting.Attachments;

/// <summary>Adds a file to an open visit, or takes one away again. A signed visit keeps what it has.</summary>
public sealed class ChangeAttachments(ClinicDbContext db)
{
    /// <param name="name">As the sender called it.</param>
    public async Task<Outcome<Attachment>> AddAsync(
        Id<Visit> visitId, CheckedFile file, string? name, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if ((await db.TakeVisitAsync(visitId, actor, cancellationToken)).Refusal is { } refusal)
        {
            return refusal;
        }

        if (await db.Attachments.CountAsync(kept => kept.VisitId == visitId, cancellationToken) >= Attachment.MostPerVisit)
        {
            return new AttachmentsFull();
        }

        var attachment = new Attachment
        {
            VisitId = visitId,
            Name = FileName.Clean(name, file.Kind),
            Kind = file.Kind,
            Size = file.Bytes.Length,
            Sha256 = SHA256.HashData(file.Bytes),
            AddedAt = now,
            AddedBy = actor.UserId,
            AddedByName = actor.Name,
        };
        db.Attachments.Add(attachment);
        await db.SaveChangesAsync(cancellationToken);
        db.AttachmentFiles.Add(new AttachmentFile { AttachmentId = attachment.Id, Bytes = file.Bytes });
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return attachment;
    }

    public async Task<Outcome<Visit>> RemoveAsync(Id<Visit> visitId, Guid id, Actor actor, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var taken = await db.TakeVisitAsync(visitId, actor, cancellationToken);
        if (taken.Value is null)
        {
            return taken;
        }

        var removed = await db.Attachments.Where(file => file.Id == id && file.VisitId == visitId).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return removed == 0 ? new NotThere() : taken;
    }
}

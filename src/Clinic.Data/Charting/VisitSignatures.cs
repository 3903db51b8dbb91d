using Clinic.Domain;
using Clinic.Domain.Charting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Charting;

/// <summary>Signs a visit: the database writes down all that stands in it, with a hash, and keeps it from then on.</summary>
public static class VisitSignatures
{
    /// <summary>Call in the transaction that finished the visit, after everything of it was saved.</summary>
    /// <param name="by">The account.</param>
    /// <param name="signedAs">Her roles, in words.</param>
    /// <param name="standsInFor">Whose visit it was, where it is not her own.</param>
    public static Task SignAsync(
        this ClinicDbContext db, Id<Visit> visitId, DateTimeOffset now, Guid by, string name, string signedAs, string? standsInFor,
        CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync(
            $"""
            insert into visit_signatures (visit_id, signed_at, signed_by, signed_by_name, signed_as, stands_in_for, content, hash)
            select {visitId.Value}, {now}, {by}, {name}, {signedAs}, {standsInFor}, content, sha256(convert_to(content, 'UTF8'))
            from (select visit_content({visitId.Value})::text as content) as visit
            """,
            cancellationToken);
}

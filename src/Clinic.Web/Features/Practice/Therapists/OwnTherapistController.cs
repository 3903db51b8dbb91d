using Clinic.Data;
using Clinic.Data.Accounts;
using Clinic.Data.Practice;
using Clinic.Domain.Accounts;
using Clinic.Domain.Practice;
using Clinic.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Practice.Therapists;

/// <summary>The owner says that she treats clients herself: from her next page on she is a therapist too.</summary>
[Authorize(Policies.Owner)]
[Route("/practice/own-therapist")]
public sealed class OwnTherapistController(
    ClinicDbContext db, UserManager<ClinicUser> users, RoleManager<IdentityRole<Guid>> roles) : Controller
{
    /// <param name="therapist">The slug of the therapist she is; empty to add her under her own name.</param>
    [HttpPost]
    public async Task<IActionResult> Create(string? therapist, CancellationToken cancellationToken)
    {
        await using var edit = await db.BeginEditAsync(cancellationToken);
        if (await users.FindByIdAsync(User.Actor().UserId.ToString()) is not { TherapistId: null } owner)
        {
            return LocalRedirect("/practice/therapists");
        }

        var self = string.IsNullOrEmpty(therapist) ? await AddAsync(owner, cancellationToken) : await FindFreeAsync(therapist, cancellationToken);
        if (self is null)
        {
            return NotFound();
        }

        owner.TherapistId = self.Id;
        await StaffRoles.EnsureAsync(roles);
        if (!await users.IsInRoleAsync(owner, Role.Therapist))
        {
            await users.AddToRoleAsync(owner, Role.Therapist);
        }

        await db.SaveChangesAsync(cancellationToken);
        await edit.CommitAsync(cancellationToken);
        return LocalRedirect($"/practice/therapists/{self.Slug}");
    }

    private async Task<Therapist> AddAsync(ClinicUser owner, CancellationToken cancellationToken)
    {
        var taken = await db.Therapists.Select(one => one.Slug).ToListAsync(cancellationToken);
        var self = new Therapist
        {
            Slug = Slug.Of(owner.DisplayName, taken),
            Name = owner.DisplayName,
            Title = "",
            About = "",
            DisplayOrder = taken.Count + 1,
        };
        db.Therapists.Add(self);
        return self;
    }

    /// <summary>Somebody else's therapist would open somebody else's charts: only one in whose name nobody signs in.</summary>
    private async Task<Therapist?> FindFreeAsync(string slug, CancellationToken cancellationToken) => !Slug.IsSlug(slug)
        ? null
        : await db.Therapists.SingleOrDefaultAsync(
            one => one.Slug == slug && one.IsActive && !db.Users.Any(user => user.TherapistId == one.Id), cancellationToken);
}

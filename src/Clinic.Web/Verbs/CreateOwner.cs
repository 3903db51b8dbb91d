using System.ComponentModel.DataAnnotations;
using Clinic.Data;
using Clinic.Data.Accounts;
using Clinic.Domain.Accounts;
using Clinic.Domain.Practice;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Verbs;

internal sealed class CreateOwner : Verb
{
    private const string FullName = "--name";
    private const string Email = "--email";
    private const string Therapist = "--therapist";
    private const string PasswordStdin = "--password-stdin";
    private const string PasswordVariable = "CLINIC_OWNER_PASSWORD";

    public override string Name => "create-owner";

    public override string Synopsis => $"create-owner --name NAME --email EMAIL [--therapist] [--password-stdin] [{string.Join(" ", NewPractice.Options.Select(option => $"{option} …"))}]";

    public override string Purpose =>
        $"""
        Makes an account that may do everything but open charts, and with --therapist also treat clients and chart.
        The password, of 12 characters or more, is read from {PasswordVariable}, or from the first line of standard input
        with --password-stdin. In a database without a practice it makes the practice too, from all of: --practice "Riverside
        Massage" --street "1 Main Street" --town Winnipeg --phone 204-555-0100 --time-zone America/Winnipeg --currency CAD
        --emergency-number 911 --paper letter (or a4).
        """;

    public override IReadOnlyList<string> Options => [FullName, Email, .. NewPractice.Options];

    public override IReadOnlyList<string> Flags => [Therapist, PasswordStdin];

    public override async Task<Answer> ExecuteAsync(VerbScene scene, VerbArguments arguments, CancellationToken cancellationToken)
    {
        if (arguments[FullName]?.Trim() is not { Length: > 0 and <= ClinicUser.DisplayNameMaxLength } name)
        {
            return Answer.Refused($"{FullName} says who the owner is, in at most {ClinicUser.DisplayNameMaxLength} characters.");
        }

        if (arguments[Email]?.Trim() is not { Length: <= PracticeSettings.LineMaxLength } email || !new EmailAddressAttribute().IsValid(email))
        {
            return Answer.Refused($"{Email} needs the e-mail address with which the owner signs in.");
        }

        var password = arguments.Has(PasswordStdin) ? await Console.In.ReadLineAsync(cancellationToken) : Environment.GetEnvironmentVariable(PasswordVariable);
        if (string.IsNullOrEmpty(password))
        {
            return Answer.Refused($"The owner needs a password: set {PasswordVariable}, or give it on standard input with {PasswordStdin}.");
        }

        if (await scene.Database.BringUpToDateAsync(scene.Environment, cancellationToken) is { } behind)
        {
            return Answer.Refused(behind);
        }

        var db = scene.Services.GetRequiredService<ClinicDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var practice = await db.Practice.SingleOrDefaultAsync(cancellationToken);
        var isNew = practice is null;
        if (isNew)
        {
            (practice, var sentence) = NewPractice.Read(arguments, email);
            if (practice is null)
            {
                return Answer.Refused(sentence!);
            }

            db.Practice.Add(practice);
        }
        else if (NewPractice.Options.Any(option => arguments[option] is not null))
        {
            return Answer.Refused($"The database holds the practice \"{practice!.Name}\" already: leave out the options that describe a new one.");
        }

        var user = new ClinicUser
        {
            Id = Guid.CreateVersion7(),
            DisplayName = name,
            UserName = email,
            Email = email,
            EmailConfirmed = true,
            TherapistId = arguments.Has(Therapist) ? (await AddTherapistAsync(db, name, cancellationToken)).Id : null,
        };
        await db.SaveChangesAsync(cancellationToken);
        await StaffRoles.EnsureAsync(scene.Services.GetRequiredService<RoleManager<IdentityRole<Guid>>>());
        var users = scene.Services.GetRequiredService<UserManager<ClinicUser>>();
        var created = await users.CreateAsync(user, password);
        if (!created.Succeeded)
        {
            return Answer.Refused(WhyNot(created, email));
        }

        await users.AddToRolesAsync(user, arguments.Has(Therapist) ? [Role.Owner, Role.Therapist] : [Role.Owner]);
        await transaction.CommitAsync(cancellationToken);
        var made = isNew ? $"Made the practice {practice!.Name} and its owner" : $"Made an owner of {practice!.Name}";
        return Answer.Done($"{made}: {name}{(arguments.Has(Therapist) ? ", who is a therapist too" : "")}, signs in as {email}.");
    }

    private static async Task<Therapist> AddTherapistAsync(ClinicDbContext db, string name, CancellationToken cancellationToken)
    {
        var taken = await db.Therapists.Select(existing => existing.Slug).ToListAsync(cancellationToken);
        var therapist = new Therapist
        {
            Slug = Slug.Of(name, taken),
            Name = name,
            Title = "",
            About = "",
            DisplayOrder = taken.Count + 1,
        };
        db.Therapists.Add(therapist);
        return therapist;
    }

    private static string WhyNot(IdentityResult refused, string email) =>
        refused.Errors.First() switch
        {
            { Code: nameof(IdentityErrorDescriber.PasswordTooShort) } => "That password is too short: it needs 12 characters or more, such as four words in a row.",
            { Code: nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.DuplicateUserName) } => $"There is an account for {email} already.",
            var error => error.Description,
        };
}

using Clinic.Data;
using Clinic.Data.Practice;
using Clinic.Domain.Accounts;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.AreaSearch;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Domain.Time;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Shared.Forms;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Anatomy.Rules;

/// <summary>The rules: those that come with the program, to read, and the clinic's own, which its owner adds, changes and switches off and on.</summary>
[Authorize(Policies.Clinical)]
[Route("/anatomy/rules")]
public sealed class RulesController(ClinicDbContext db, TimeProvider clock) : Controller
{
    private const string List = "/anatomy/rules";

    private bool MayWrite => User.IsInRole(Role.Owner);

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var time = await TimeAsync(cancellationToken);
        return View(new RulesPage([.. (await NewestAsync(cancellationToken)).Select(rule => new OwnRuleLine(rule.Number, VersionOf(rule, time)))], MayWrite));
    }

    [HttpGet("new")]
    [Authorize(Policies.Owner)]
    public Task<IActionResult> New(CancellationToken cancellationToken) => FormAsync(RuleForm.Empty, [], null, cancellationToken);

    [HttpPost]
    [Authorize(Policies.Owner)]
    public async Task<IActionResult> Create(RuleForm form, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        await using var edit = await db.BeginEditAsync(cancellationToken);
        var last = await db.OwnRules.MaxAsync(rule => (int?)rule.Number, cancellationToken);
        var rule = (form with { Seen = 0 }).Read(new FormReader(ModelState), (last ?? 0) + 1, enabled: true, User.Actor(), clock.GetInstant());
        if (!ModelState.IsValid)
        {
            return await RefusedAsync(form, [], StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        db.OwnRules.Add(rule);
        await db.SaveChangesAsync(cancellationToken);
        await edit.CommitAsync(cancellationToken);
        return LocalRedirect(List);
    }

    [HttpGet("{number:int}")]
    public async Task<IActionResult> Edit([FromRoute] int number, CancellationToken cancellationToken) =>
        await VersionsAsync(number, cancellationToken) is [var newest, ..] versions
            ? await FormAsync(RuleForm.Of(newest), versions, null, cancellationToken)
            : NotFound();

    /// <summary>Makes the next version of a rule.</summary>
    [HttpPost("{number:int}")]
    [Authorize(Policies.Owner)]
    public async Task<IActionResult> Update([FromRoute] int number, RuleForm form, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        await using var edit = await db.BeginEditAsync(cancellationToken);
        if (await VersionsAsync(number, cancellationToken) is not [var newest, ..] versions)
        {
            return NotFound();
        }

        if (form.Seen != newest.Version)
        {
            ModelState.AddModelError("", SeenState.Changed);
            return await RefusedAsync(form with { Seen = newest.Version }, versions, StatusCodes.Status409Conflict, cancellationToken);
        }

        var rule = form.Read(new FormReader(ModelState), number, newest.Enabled, User.Actor(), clock.GetInstant());
        if (!ModelState.IsValid)
        {
            return await RefusedAsync(form, versions, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        db.OwnRules.Add(rule);
        await db.SaveChangesAsync(cancellationToken);
        await edit.CommitAsync(cancellationToken);
        return LocalRedirect(List);
    }

    /// <summary>Asks a rule no more, or again: a version like the one before but for that.</summary>
    [HttpPost("{number:int}/use")]
    [Authorize(Policies.Owner)]
    public async Task<IActionResult> Use([FromRoute] int number, bool isEnabled, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        await using var edit = await db.BeginEditAsync(cancellationToken);
        if (await VersionsAsync(number, cancellationToken) is not [var newest, ..])
        {
            return NotFound();
        }

        if (newest.Enabled != isEnabled)
        {
            var actor = User.Actor();
            db.OwnRules.Add(newest.Switched(isEnabled, actor.UserId, actor.Name, clock.GetInstant()));
            await db.SaveChangesAsync(cancellationToken);
            await edit.CommitAsync(cancellationToken);
        }

        return LocalRedirect(List);
    }

    /// <summary>The form again with more lines for areas, or with the list that the chart would show. Nothing is saved.</summary>
    [HttpPost("preview")]
    [HttpPost("{number:int}/preview")]
    [Authorize(Policies.Owner)]
    public async Task<IActionResult> Preview([FromRoute] int? number, RuleForm form, string? more, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        List<OwnRule> versions = number is { } known ? await VersionsAsync(known, cancellationToken) : [];
        if (number is not null && versions.Count == 0)
        {
            return NotFound();
        }

        if (more is not null)
        {
            return await FormAsync(form, versions, null, cancellationToken);
        }

        var rules = await NewestAsync(cancellationToken);
        var own = number ?? (rules is [.., var last] ? last.Number : 0) + 1;
        var reader = new FormReader(ModelState);
        // What it is called, why and whence make no difference to the list.
        var rule = (form with { Name = "-", Why = "-", Source = "-" }).Read(reader, own, enabled: true, User.Actor(), clock.GetInstant());
        var side = reader.Word<BodySide>(nameof(form.TrySide), form.TrySide);
        if (!Atlas.Current.TryGetZone(form.TryZone, out var zone))
        {
            reader.Wrong(nameof(form.TryZone), "Pick a place to try");
        }

        return reader.IsFine
            ? await FormAsync(form, versions, RulePreview.Of(rule, rules.Where(other => other.Number != own), zone!.Id, side), cancellationToken)
            : await RefusedAsync(form, versions, StatusCodes.Status422UnprocessableEntity, cancellationToken);
    }

    private Task<List<OwnRule>> NewestAsync(CancellationToken cancellationToken) => db.OwnRules.AsNoTracking()
        .Where(rule => !db.OwnRules.Any(later => later.Number == rule.Number && later.Version > rule.Version))
        .OrderBy(rule => rule.Number)
        .ToListAsync(cancellationToken);

    private Task<List<OwnRule>> VersionsAsync(int number, CancellationToken cancellationToken) =>
        db.OwnRules.AsNoTracking().Where(rule => rule.Number == number).OrderByDescending(rule => rule.Version).ToListAsync(cancellationToken);

    private async Task<IActionResult> RefusedAsync(RuleForm form, IReadOnlyList<OwnRule> versions, int status, CancellationToken cancellationToken)
    {
        Response.StatusCode = status;
        return await FormAsync(form, versions, null, cancellationToken);
    }

    private async Task<IActionResult> FormAsync(RuleForm form, IReadOnlyList<OwnRule> versions, RulePreview? preview, CancellationToken cancellationToken)
    {
        var time = await TimeAsync(cancellationToken);
        // While something is wrong, every line stays where its error is.
        return View("Edit", new RuleFormPage(
            ModelState.IsValid ? form.WithLines() : form, versions is [var newest, ..] ? newest.Number : null,
            [.. versions.Select(version => VersionOf(version, time))], preview, MayWrite));
    }

    private async Task<ClinicTime> TimeAsync(CancellationToken cancellationToken) =>
        new(await db.Practice.Select(practice => practice.TimeZone).SingleAsync(cancellationToken));

    private static RuleVersion VersionOf(OwnRule rule, ClinicTime time) =>
        new(rule.ToRule(), rule.Enabled, $"{rule.MadeByName}, {TimeWords.Moment(time.ToWall(rule.MadeAt))}");
}

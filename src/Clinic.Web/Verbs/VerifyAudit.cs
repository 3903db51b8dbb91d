using System.Globalization;
using Clinic.Data.Audit;

namespace Clinic.Web.Verbs;

internal sealed class VerifyAudit : Verb
{
    private const string Head = "--head";

    public override string Name => "verify-audit";

    public override string Synopsis => "verify-audit [--head NUMBER:HASH]";

    public override string Purpose =>
        """
        Checks the audit trail against its seals, signed visits against their signatures, and attachments against their
        fingerprints; the clinic may be open. With a head that the clinic logged, also that this seal is still there.
        """;

    public override IReadOnlyList<string> Options => [Head];

    public override async Task<Answer> ExecuteAsync(VerbScene scene, VerbArguments arguments, CancellationToken cancellationToken)
    {
        var verdict = await AuditVerification.ExecuteAsync(scene.Database.App, arguments[Head], cancellationToken);
        var found = string.Create(
            CultureInfo.InvariantCulture,
            $"Checked {verdict.Seals} seals over {verdict.Entries} entries, {verdict.Signatures} signatures and {verdict.Attachments} attachments. {verdict.NotSealed} entries are not sealed yet. Head: {verdict.Head ?? "none"}.");
        return verdict.Wrong.Count == 0
            ? Answer.Done($"{found}{Environment.NewLine}All of it holds.")
            : Answer.Refused(string.Join(Environment.NewLine, [found, .. verdict.Wrong]));
    }
}

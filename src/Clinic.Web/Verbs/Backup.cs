using System.Globalization;
using Clinic.Data.Backups;

namespace Clinic.Web.Verbs;

internal sealed class Backup : Verb
{
    public override string Name => "backup";

    public override string Synopsis => "backup FILE";

    public override string Purpose =>
        """
        Writes the whole database into FILE, readable by you alone; the clinic may be open. It holds clinical records and
        the keys of private links: keep it where nobody else gets at it. Never overwrites a file.
        """;

    public override int WordCount => 1;

    public override async Task<Answer> ExecuteAsync(VerbScene scene, VerbArguments arguments, CancellationToken cancellationToken)
    {
        var file = Path.GetFullPath(arguments.Word(0));
        var outcome = await BackUpDatabase.ExecuteAsync(scene.Database.Owner, file, cancellationToken);
        return outcome switch
        {
            { Value: { } made } => Answer.Done(string.Create(
                CultureInfo.InvariantCulture, $"Backed up {made.Practice} to {file} ({Math.Ceiling(made.Bytes / 1024m):0} KB).")),
            { Refusal: BackupRefused refused } => Answer.Refused(refused.Sentence),
            _ => throw new InvalidOperationException($"Unexpected {outcome}."),
        };
    }
}

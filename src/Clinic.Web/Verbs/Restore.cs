using Clinic.Data.Backups;

namespace Clinic.Web.Verbs;

internal sealed class Restore : Verb
{
    public override string Name => "restore";

    public override string Synopsis => "restore FILE";

    public override string Purpose =>
        """
        Brings a backup back into a database without a practice and brings it up to date; private links work as before.
        All or nothing: with a wrong or incomplete file the database stays as it is. Restart a clinic that was open on it.
        """;

    public override int WordCount => 1;

    public override async Task<Answer> ExecuteAsync(VerbScene scene, VerbArguments arguments, CancellationToken cancellationToken)
    {
        var file = Path.GetFullPath(arguments.Word(0));
        var outcome = await RestoreDatabase.ExecuteAsync(scene.Database.Owner, scene.Database.App, file, cancellationToken);
        return outcome switch
        {
            { Value: { Migrations.Count: 0 } restored } => Answer.Done($"Restored {restored.Practice} from {file}."),
            { Value: { } restored } => Answer.Done($"Restored {restored.Practice} from {file} and applied {Migrate.Listed(restored.Migrations)}"),
            { Refusal: BackupRefused refused } => Answer.Refused(refused.Sentence),
            _ => throw new InvalidOperationException($"Unexpected {outcome}."),
        };
    }
}

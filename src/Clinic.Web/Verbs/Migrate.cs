using Clinic.Data;

namespace Clinic.Web.Verbs;

internal sealed class Migrate : Verb
{
    public override string Name => "migrate";

    public override string Synopsis => "migrate";

    public override string Purpose =>
        """
        Brings the database up to date with this program. In Production the clinic does not open before;
        make a backup first.
        """;

    public override async Task<Answer> ExecuteAsync(VerbScene scene, VerbArguments arguments, CancellationToken cancellationToken)
    {
        var applied = await Migrator.MigrateAsync(scene.Database.Owner, cancellationToken);
        return Answer.Done(applied.Count == 0 ? "Nothing to do: the database is up to date." : $"Applied {Listed(applied)}");
    }

    /// <summary>"1 migration:" or "3 migrations:", and one line for each.</summary>
    public static string Listed(IReadOnlyList<string> migrations) =>
        $"{(migrations.Count == 1 ? "1 migration" : $"{migrations.Count} migrations")}:{string.Concat(migrations.Select(name => $"{Environment.NewLine}  {name}"))}";
}

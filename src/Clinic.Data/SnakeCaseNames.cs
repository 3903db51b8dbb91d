using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Clinic.Data;

/// <summary>
/// Names every table, column, key and index, Identity's too, in snake_case with the prefixes pk_ fk_ ux_ ix_,
/// so that no query in psql needs quotes and a violated constraint tells its kind.
/// </summary>
internal static class SnakeCaseNames
{
    public static void UseSnakeCaseNames(this ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            entity.SetTableName(Snake(entity.GetTableName()!));
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(ColumnOf(property));
            }
        }

        foreach (var entity in model.Model.GetEntityTypes())
        {
            var table = entity.GetTableName();
            foreach (var key in entity.GetKeys())
            {
                key.SetName($"pk_{table}");
            }

            foreach (var foreignKey in entity.GetForeignKeys())
            {
                foreignKey.SetConstraintName($"fk_{table}_{Columns(foreignKey.Properties)}");
            }

            foreach (var index in entity.GetIndexes())
            {
                index.SetDatabaseName($"{(index.IsUnique ? "ux" : "ix")}_{table}_{Columns(index.Properties)}");
            }
        }
    }

    private static string ColumnOf(IMutableProperty property) =>
        property switch
        {
            // A row version is PostgreSQL's own xmin.
            { IsConcurrencyToken: true, ClrType: var type } when type == typeof(uint) => "xmin",
            // Named by its mapping because the snake_case form is a word of SQL.
            _ when property.FindAnnotation(RelationalAnnotationNames.ColumnName)?.Value is string chosen => chosen,
            _ => Snake(property.Name),
        };

    private static string Columns(IEnumerable<IMutableProperty> properties) =>
        string.Join('_', properties.Select(property => property.GetColumnName()));

    private static string Snake(string name)
    {
        var snake = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && (char.IsLower(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))))
            {
                snake.Append('_');
            }

            snake.Append(char.ToLowerInvariant(name[i]));
        }

        return snake.ToString();
    }
}

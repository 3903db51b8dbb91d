using Clinic.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Clinic.Data;

/// <summary>How the domain's own types are stored: ids as uuid, enums as their snake_case word.</summary>
internal static class ColumnTypes
{
    public const int EnumMaxLength = 30;

    public static void AddId<T>(this ModelConfigurationBuilder configuration) =>
        configuration.Properties<Id<T>>().HaveConversion<IdConverter<T>>();

    public static void AddEnum<T>(this ModelConfigurationBuilder configuration)
        where T : struct, Enum =>
        configuration.Properties<T>().HaveConversion<EnumConverter<T>>().HaveMaxLength(EnumMaxLength);

    public sealed class IdConverter<T>() : ValueConverter<Id<T>, Guid>(id => id.Value, value => new Id<T>(value));

    public sealed class EnumConverter<T>() : ValueConverter<T, string>(value => WireName.Of(value), word => WireName.Parse<T>(word))
        where T : struct, Enum;

    /// <summary>A list of enums as an array of their words.</summary>
    public sealed class EnumListConverter<T>() : ValueConverter<List<T>, string[]>(
        values => values.Select(value => WireName.Of(value)).ToArray(),
        words => words.Select(WireName.Parse<T>).ToList())
        where T : struct, Enum;

    public sealed class EnumListComparer<T>() : ValueComparer<List<T>>(
        (a, b) => a!.SequenceEqual(b!),
        values => values.Aggregate(0, HashCode.Combine),
        values => values.ToList())
        where T : struct, Enum;
}

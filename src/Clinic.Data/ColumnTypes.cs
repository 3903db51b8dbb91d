using Clinic.Domain;
using Clinic.Domain.Practice;
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

    public sealed class ChannelsConverter() : ValueConverter<List<Channel>, string[]>(
        channels => channels.Select(channel => WireName.Of(channel)).ToArray(),
        words => words.Select(WireName.Parse<Channel>).ToList());

    public sealed class ChannelsComparer() : ValueComparer<List<Channel>>(
        (a, b) => a!.SequenceEqual(b!),
        channels => channels.Aggregate(0, HashCode.Combine),
        channels => channels.ToList());
}

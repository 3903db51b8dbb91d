using Clinic.Domain.HomeCare.Flags;

namespace Clinic.Web.Features.HomeCare.Flags;

/// <summary>Flags to choose from, under one title.</summary>
public sealed record FlagChoices(string Title, IReadOnlyList<HomeFlag> Flags);

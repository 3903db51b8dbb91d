namespace Clinic.Domain.HomeCare.Kit;

/// <summary>Something to exercise with.</summary>
/// <param name="Id">As it is kept on the client's record: <c>foam_roller</c>.</param>
/// <param name="Name">"Foam roller".</param>
/// <param name="IsInEveryHome">Taken for granted; nobody is asked.</param>
public sealed record HomeKitItem(string Id, string Name, bool IsInEveryHome = false);

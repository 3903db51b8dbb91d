namespace Clinic.Web.Features.Clients;

/// <summary>
/// The people who are treated: who is new and who is known already, how one is found, what they may write about themselves, and the words of
/// their consents. Who may see whom stands with the query itself, in <see cref="Data.Clients.ClientAccess"/>.
/// </summary>
internal static class ClientsRoom
{
    public static IServiceCollection AddClients(this IServiceCollection services) => services
        .AddScoped<FindOrAddClient>()
        .AddScoped<FindClients>();
}

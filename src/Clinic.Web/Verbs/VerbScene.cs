using Clinic.Data.PrivateServer;

namespace Clinic.Web.Verbs;

/// <summary>What a verb has to work with.</summary>
/// <param name="Services">Those of the program, in a scope of their own.</param>
internal sealed record VerbScene(IServiceProvider Services, DatabaseServer Database, IHostEnvironment Environment);

using Clinic.Testing;

namespace Clinic.Web.Tests.Verbs;

/// <summary>The program on a database that a verb has prepared.</summary>
internal sealed class OpenedClinic(TestDatabase database) : ClinicApp(database);

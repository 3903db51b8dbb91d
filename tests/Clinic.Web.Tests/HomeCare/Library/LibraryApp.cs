using Clinic.Testing;

namespace Clinic.Web.Tests.HomeCare.Library;

/// <summary>One clinic for the tests of the library and of flags: each test has its own exercise or client.</summary>
[CollectionDefinition]
public sealed class LibraryApp : ICollectionFixture<ClinicApp>;

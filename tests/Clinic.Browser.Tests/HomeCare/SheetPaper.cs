namespace Clinic.Browser.Tests.HomeCare;

/// <summary>Tests of the printed sheet share one program and one browser, and take turns.</summary>
[CollectionDefinition]
public sealed class SheetPaper : ICollectionFixture<SheetApp>;

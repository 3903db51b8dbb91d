namespace Clinic.Data.Demo;

/// <summary>An account of the demo, printed when it starts.</summary>
public sealed record DemoSignIn(string Name, string Email, IReadOnlyList<string> Roles);

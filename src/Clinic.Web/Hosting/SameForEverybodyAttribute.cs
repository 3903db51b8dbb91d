namespace Clinic.Web.Hosting;

/// <summary>On a page or an answer of the API that holds no secret, no token and nothing about one visitor: it may be sent compressed, also over HTTPS,
/// and kept for the next one until the calendar changes.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SameForEverybodyAttribute : Attribute;

namespace Clinic.Web.Hosting;

/// <summary>On a page that holds no secret, no token and nothing about one visitor: it may be sent compressed, also over HTTPS.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SameForEverybodyAttribute : Attribute;

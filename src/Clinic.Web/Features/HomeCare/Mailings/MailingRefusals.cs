using Clinic.Domain;

namespace Clinic.Web.Features.HomeCare.Mailings;

/// <summary>The client has not said that she wants it by email.</summary>
internal sealed record NotAskedFor : Refusal;

/// <summary>It cannot be sent now, as its page says itself.</summary>
internal sealed record CannotBeSent : Refusal;

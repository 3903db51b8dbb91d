using Clinic.Domain.Accounts;
using Microsoft.AspNetCore.Authorization;

namespace Clinic.Web.Features.Accounts;

/// <summary>What an endpoint may ask of the person in front of it. An endpoint that asks nothing is open to nobody.</summary>
internal static class Policies
{
    public const string Staff = "staff";
    public const string Desk = "desk";
    public const string Therapist = "therapist";
    public const string Owner = "owner";

    /// <summary>Who needs to know how the clinic works, though not on whom: therapists and owner.</summary>
    public const string Clinical = "clinical";

    public static void Add(AuthorizationOptions options)
    {
        // No policy named on an endpoint means closed to everybody; a page for the public says [AllowAnonymous].
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build();
        options.AddPolicy(Staff, policy => policy.RequireRole(Role.All));
        options.AddPolicy(Desk, policy => policy.RequireRole(Role.Desk, Role.Owner));
        options.AddPolicy(Therapist, policy => policy.RequireRole(Role.Therapist));
        options.AddPolicy(Owner, policy => policy.RequireRole(Role.Owner));
        options.AddPolicy(Clinical, policy => policy.RequireRole(Role.Therapist, Role.Owner));
    }
}

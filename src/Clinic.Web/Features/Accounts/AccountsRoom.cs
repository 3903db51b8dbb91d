using Clinic.Data;
using Clinic.Data.Accounts;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Clinic.Web.Features.Accounts;

/// <summary>Who works here and what they may open: sign-in, roles, policies, and links that open one record without an account.</summary>
internal static class AccountsRoom
{
    public const string SignInPath = "/accounts/sign-in";

    /// <summary>Long enough to resist guessing; what it is made of is not prescribed (OWASP ASVS 5.0, 6.2.1 and 6.2.5).</summary>
    private const int PasswordMinLength = 12;

    /// <summary>OWASP's figure for PBKDF2 with SHA-512.</summary>
    private const int PasswordIterations = 220_000;

    private static readonly TimeSpan SessionLength = TimeSpan.FromHours(12);

    public static IServiceCollection AddAccounts(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddIdentity<ClinicUser, IdentityRole<Guid>>(options =>
            {
                options.Password.RequiredLength = PasswordMinLength;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.User.RequireUniqueEmail = true;
            })
            .AddEntityFrameworkStores<ClinicDbContext>()
            .AddClaimsPrincipalFactory<ActorClaims>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = PasswordIterations);

        // A disabled account or a taken-away role ends with the next request.
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.Zero);

        services.ConfigureApplicationCookie(options =>
        {
            Harden(options.Cookie, "clinic-session", environment);
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.LoginPath = SignInPath;
            options.AccessDeniedPath = "/problem/403";
            options.ExpireTimeSpan = SessionLength;
            options.SlidingExpiration = false;
            options.Events.OnValidatePrincipal = ValidateAsync;
        });
        services.AddAntiforgery(options =>
        {
            Harden(options.Cookie, "clinic-form", environment);
            options.Cookie.SameSite = SameSiteMode.Strict;
        });

        services.AddAuthorization(Policies.Add);
        services.AddDataProtection().SetApplicationName("clinic");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(options =>
                options.XmlRepository = new DataProtectionKeys(provider.GetRequiredService<IServiceScopeFactory>())));
        services.AddScoped<PrivateLinks>();
        services.AddSingleton<StillSignedIn>();
        return services;
    }

    /// <summary>
    /// Asks the database only where somebody must be signed in, and never sends the cookie again: a late answer, a picture's even,
    /// would bring a session back that was just signed out.
    /// </summary>
    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            return;
        }

        await SecurityStampValidator.ValidatePrincipalAsync(context);
        context.ShouldRenew = false;
    }

    /// <summary>In Production the cookie travels over HTTPS only; elsewhere a phone on the same network may try the demo over plain HTTP.</summary>
    private static void Harden(CookieBuilder cookie, string name, IHostEnvironment environment)
    {
        cookie.Name = environment.IsProduction() ? $"__Host-{name}" : name;
        cookie.SecurePolicy = environment.IsProduction() ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.HttpOnly = true;
        cookie.Path = "/";
    }
}

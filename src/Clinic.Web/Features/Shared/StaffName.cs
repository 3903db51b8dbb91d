using System.Security.Claims;
using Clinic.Web.Features.Accounts;

namespace Clinic.Web.Features.Shared;

/// <summary>The person at the keyboard, as the staff bar shows her.</summary>
public sealed record StaffName(string Name)
{
    /// <summary>The first letters of the first and the last word of the name.</summary>
    public string Initials
    {
        get
        {
            var words = Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return words.Length switch
            {
                0 => "",
                1 => words[0][..1].ToUpperInvariant(),
                _ => (words[0][..1] + words[^1][..1]).ToUpperInvariant(),
            };
        }
    }

    /// <summary>The name of the signed-in account.</summary>
    public static StaffName Of(ClaimsPrincipal person) =>
        new(person.Actor().Name);
}

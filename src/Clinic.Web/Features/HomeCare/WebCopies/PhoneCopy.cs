using System.Globalization;
using Clinic.Domain.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.HomeCare.WebCopies;

internal static class PhoneCopy
{
    /// <summary>Says until when a phone may show what it has kept (Sunset, RFC 8594). What somebody of the clinic looks at is never kept.</summary>
    public static void LetPhoneKeep(this Controller controller, PrivateLink link)
    {
        if (controller.User.Identity is not { IsAuthenticated: true })
        {
            controller.Response.Headers["Sunset"] = link.ExpiresAt.ToString("R", CultureInfo.InvariantCulture);
        }
    }
}

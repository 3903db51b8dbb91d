using Clinic.Data;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Messages;

/// <summary>Reads what may be promised: never a mail that does not leave.</summary>
public sealed class ReadMailPromise(ClinicDbContext db, MailSettings settings)
{
    public async Task<MailPromise> ExecuteAsync(CancellationToken cancellationToken) => settings.Route switch
    {
        MailRoute.Smtp => MailPromise.Sent,
        MailRoute.Folder when await db.Practice.AnyAsync(practice => practice.DemoDay != null, cancellationToken) => MailPromise.ShownInDemo,
        _ => MailPromise.None,
    };
}

using Clinic.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.Clients.Search;

/// <summary>Clients as one types, for pages of staff.</summary>
[Authorize(Policies.Staff)]
[Route("/clients/search")]
public sealed class SearchController(FindClients findClients) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(string? q, CancellationToken cancellationToken) =>
        Json(new SearchAnswer(await findClients.ExecuteAsync(q, User.Actor(), cancellationToken)));
}

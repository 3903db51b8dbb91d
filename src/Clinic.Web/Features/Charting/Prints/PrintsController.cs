using Clinic.Domain;
using Clinic.Domain.Charting;
using Clinic.Domain.Clients;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Hosting;
using Clinic.Web.Hosting.Pdf;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.Charting.Prints;

/// <summary>A visit, a whole chart and a card on paper: as a PDF, and as a page to print where no PDF can be made.</summary>
[Authorize(Policies.Therapist)]
[Route("/charting")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class PrintsController(ChartPapers papers, PdfPrinter printer, TimeProvider clock) : PaperController(printer)
{
    [HttpGet("visits/{visitId}/print")]
    public async Task<IActionResult> Visit(Id<Visit> visitId, bool original, CancellationToken cancellationToken) =>
        await PageAsync(await papers.VisitAsync(visitId, original, User.Actor(), cancellationToken), cancellationToken);

    [HttpGet("visits/{visitId}/print.pdf")]
    public async Task<IActionResult> VisitPdf(Id<Visit> visitId, bool original, CancellationToken cancellationToken) => await PdfAsync(
        await papers.VisitAsync(visitId, original, User.Actor(), cancellationToken), "visit", Url.Action(nameof(Visit), new { visitId, original }), cancellationToken);

    [HttpGet("clients/{clientId}/print")]
    public async Task<IActionResult> Chart(Id<Client> clientId, CancellationToken cancellationToken) =>
        await PageAsync(await papers.ChartAsync(clientId, User.Actor(), clock.GetInstant(), cancellationToken), cancellationToken);

    [HttpGet("clients/{clientId}/print.pdf")]
    public async Task<IActionResult> ChartPdf(Id<Client> clientId, CancellationToken cancellationToken) => await PdfAsync(
        await papers.ChartAsync(clientId, User.Actor(), clock.GetInstant(), cancellationToken), "chart", Url.Action(nameof(Chart), new { clientId }), cancellationToken);

    [HttpGet("clients/{clientId}/card/print")]
    public async Task<IActionResult> Card(Id<Client> clientId, CancellationToken cancellationToken) =>
        await PageAsync(await papers.CardAsync(clientId, User.Actor(), clock.GetInstant(), cancellationToken), cancellationToken);

    [HttpGet("clients/{clientId}/card")]
    public async Task<IActionResult> CardPdf(Id<Client> clientId, CancellationToken cancellationToken) => await PdfAsync(
        await papers.CardAsync(clientId, User.Actor(), clock.GetInstant(), cancellationToken), "card", Url.Action(nameof(Card), new { clientId }), cancellationToken);
}

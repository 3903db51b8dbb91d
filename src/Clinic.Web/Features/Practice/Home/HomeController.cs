using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.Practice.Home;

[AllowAnonymous]
public sealed class HomeController(ReadPracticeCard practiceCard) : Controller
{
    [HttpGet("/")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var practice = await practiceCard.ExecuteAsync(cancellationToken);
        return View(new HomePage(
            practice,
            [
                new("pain-consult", "Free pain consult", "15 minutes by phone or video. You talk, we listen. No obligation.", 15, 0, "CAD"),
                new("massage-30", "Massage, 30 minutes", "One area. Good for a return visit.", 30, 65, "CAD"),
                new("massage-60", "Massage, 60 minutes", "Most people book this. Time to check what may feed the knot.", 60, 110, "CAD"),
                new("massage-90", "Massage, 90 minutes", "Two or more areas, or your first visit for an old knot.", 90, 155, "CAD"),
            ],
            [
                new("Ines Moreau", "Registered massage therapist, no. M-2114", "Neck and shoulders, front of the neck"),
                new("Tom Adebayo", "Registered massage therapist, no. M-3380", "Low back and hips, sport"),
                new("Hanna Friesen", "Registered massage therapist, no. M-2967", "Pregnancy, gentle work"),
            ]));
    }
}

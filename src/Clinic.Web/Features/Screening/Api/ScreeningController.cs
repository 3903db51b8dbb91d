using Clinic.Domain;
using Clinic.Domain.Screening;
using Clinic.Web.Hosting.Api;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Web.Features.Screening.Api;

[Route("/api/v1/screening")]
[Tags("Screening")]
public sealed class ScreeningController : PublicApi
{
    [HttpGet]
    [EndpointName("getScreening")]
    [EndpointSummary("The red-flag check to show before a booking")]
    [EndpointDescription(
        "Show every question in these words, and none of these at the end. Send the version and what was ticked as screening with the booking. "
        + "emergency: nothing is booked, show the emergency number. same-day and therapist-first: booked, show the booking's advice.")]
    [ProducesResponseType<ScreeningAnswer>(StatusCodes.Status200OK, "application/json")]
    public ScreeningAnswer Show()
    {
        var list = RedFlagLists.Current;
        return new ScreeningAnswer(
            list.Version,
            [.. list.Questions.Select(question => new QuestionAnswer(question.Slug, question.Level.Kebab(), question.Text, question.Hint)),
                new QuestionAnswer(RedFlagList.None, RedFlagLevel.Clear.Kebab(), RedFlagWords.NoneOfThese, null)]);
    }
}

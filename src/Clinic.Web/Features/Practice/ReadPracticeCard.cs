namespace Clinic.Web.Features.Practice;

public sealed class ReadPracticeCard
{
    public Task<PracticeCard> ExecuteAsync(CancellationToken cancellationToken) => Task.FromResult(new PracticeCard(
        "Riverbend Massage Therapy", "Riverbend", "Massage therapy", "214 Osborne Street", "Winnipeg", "204-555-0142", "911"));
}

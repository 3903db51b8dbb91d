namespace Clinic.Web.Features.Practice.Setup;

/// <summary>What the clinic needs before it can be booked, and what it has.</summary>
public sealed record SetupPage(string ClinicName, IReadOnlyList<SetupStep> Steps)
{
    public bool IsReady => Steps.All(step => step.IsDone);

    public int Missing => Steps.Count(step => !step.IsDone);
}

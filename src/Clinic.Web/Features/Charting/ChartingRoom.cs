using Clinic.Web.Features.Charting.Alerts;
using Clinic.Web.Features.Charting.AreaFindings;
using Clinic.Web.Features.Charting.Attachments;
using Clinic.Web.Features.Charting.Builds;
using Clinic.Web.Features.Charting.Charts;
using Clinic.Web.Features.Charting.ClientCharts;
using Clinic.Web.Features.Charting.Comparisons;
using Clinic.Web.Features.Charting.Consents;
using Clinic.Web.Features.Charting.Corrections;
using Clinic.Web.Features.Charting.Factors;
using Clinic.Web.Features.Charting.Hands;
using Clinic.Web.Features.Charting.HeatMaps;
using Clinic.Web.Features.Charting.KnotFindings;
using Clinic.Web.Features.Charting.Knots;
using Clinic.Web.Features.Charting.Notes;
using Clinic.Web.Features.Charting.Places;
using Clinic.Web.Features.Charting.Prints;
using Clinic.Web.Features.Charting.KnotStories;
using Clinic.Web.Features.Charting.Plans;
using Clinic.Web.Features.Charting.Rechecks;
using Clinic.Web.Features.Charting.Signing;
using Clinic.Web.Features.Charting.Snippets;
using Clinic.Web.Features.Charting.Visits;
using Clinic.Web.Features.Charting.WorkedHere;

namespace Clinic.Web.Features.Charting;

/// <summary>What was found and done in a visit: knots on the body map, the areas that may feed them, and consent to touch those.</summary>
internal static class ChartingRoom
{
    public static IServiceCollection AddCharting(this IServiceCollection services)
    {
        services.AddScoped<ReadChart>();
        services.AddScoped<ReadNote>();
        services.AddScoped<ReadClientChart>();
        services.AddScoped<ReadComparison>();
        services.AddScoped<ReadHeatMap>();
        services.AddScoped<ReadWorkedHere>();
        services.AddScoped<ReadAttachments>();
        services.AddScoped<ChangeAttachments>();
        services.AddScoped<ReadAlerts>();
        services.AddScoped<ChangeAlerts>();
        services.AddScoped<ReadPlan>();
        services.AddScoped<ChangePlan>();
        services.AddScoped<ReadVisitToPrint>();
        services.AddScoped<ChartPapers>();
        services.AddScoped<OpenVisit>();
        services.AddScoped<MarkKnot>();
        services.AddScoped<SaveBuild>();
        services.AddScoped<MoveKnot>();
        services.AddScoped<RemoveMark>();
        services.AddScoped<SaveKnotFinding>();
        services.AddScoped<SaveKnotStory>();
        services.AddScoped<LinkTwin>();
        services.AddScoped<PartTwins>();
        services.AddScoped<SaveHand>();
        services.AddScoped<TickFactor>();
        services.AddScoped<ChangeFactor>();
        services.AddScoped<RecordConsent>();
        services.AddScoped<WithdrawConsent>();
        services.AddScoped<SaveAreaFinding>();
        services.AddScoped<SaveRecheck>();
        services.AddScoped<ReadCorrections>();
        services.AddScoped<VoidVisit>();
        services.AddScoped<MoveToClient>();
        services.AddScoped<ChangeTherapists>();
        services.AddScoped<SaveNotePart>();
        services.AddScoped<InsertSnippet>();
        services.AddScoped<SaveSnippet>();
        services.AddScoped<ReadSignature>();
        services.AddScoped<SignVisit>();
        services.AddScoped<AddAddendum>();
        return services;
    }
}

using System.Globalization;

namespace Clinic.Web.Features.Practice.Home;

/// <summary>The clinic's own page.</summary>
public sealed record HomePage(PracticeCard Practice, IReadOnlyList<ServiceLine> Services, IReadOnlyList<TherapistLine> Therapists)
{
    public ServiceLine? Consult => Services.FirstOrDefault(service => service.IsFree);

    public IReadOnlyList<ServiceLine> Treatments => [.. Services.Where(service => !service.IsFree)];

    /// <summary>"30 to 90 minutes, from $65".</summary>
    public string TreatmentsInShort
    {
        get
        {
            var shortest = Treatments.Min(service => service.Minutes).ToString(CultureInfo.InvariantCulture);
            var longest = Treatments.Max(service => service.Minutes).ToString(CultureInfo.InvariantCulture);
            var cheapest = Treatments.MinBy(service => service.Price)!.PriceText;
            return shortest == longest ? $"{shortest} minutes, from {cheapest}" : $"{shortest} to {longest} minutes, from {cheapest}";
        }
    }
}

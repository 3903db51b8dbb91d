using System.Globalization;

namespace Clinic.Web.Features.Practice.Home;

/// <summary>The clinic's own page.</summary>
public sealed record HomePage(PracticeCard Practice, IReadOnlyList<ServiceLine> Services, IReadOnlyList<TherapistLine> Therapists)
{
    /// <summary>The free talk before the first visit, where the clinic offers one.</summary>
    public ServiceLine? Consult => Services.FirstOrDefault(service => service.Price.IsFree);

    /// <summary>The treatment that a link about treatments opens; the visitor changes it there.</summary>
    public ServiceLine? Treatment => Services.FirstOrDefault(service => !service.Price.IsFree);

    /// <summary>"30 to 90 minutes, from $65"; nothing where no treatment is offered.</summary>
    public string? TreatmentsInShort
    {
        get
        {
            var treatments = Services.Where(service => !service.Price.IsFree).ToList();
            if (treatments.Count == 0)
            {
                return null;
            }

            var shortest = treatments.Min(service => service.Minutes).ToString(CultureInfo.InvariantCulture);
            var longest = treatments.Max(service => service.Minutes).ToString(CultureInfo.InvariantCulture);
            var cheapest = treatments.MinBy(service => service.Price.Amount)!.Price;
            return shortest == longest ? $"{shortest} minutes, from {cheapest}" : $"{shortest} to {longest} minutes, from {cheapest}";
        }
    }
}

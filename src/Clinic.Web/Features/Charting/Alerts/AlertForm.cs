using System.ComponentModel.DataAnnotations;
using Clinic.Domain.Charting.Alerts;
using Clinic.Web.Features.Charting.Charts;

namespace Clinic.Web.Features.Charting.Alerts;

/// <summary>An alert to add.</summary>
public sealed record AlertForm
{
    [Required(ErrorMessage = "Write what must be read first.")]
    [FreeText(ClientAlert.TextMaxLength)]
    public string? Text { get; init; }
}

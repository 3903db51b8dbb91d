using Clinic.Domain.Charting.Alerts;

namespace Clinic.Web.Features.Charting.Alerts;

/// <summary>An alert that stands for the client of a visit.</summary>
/// <param name="IsRead">Whether the reader has read it for this visit.</param>
internal sealed record AlertRow(ClientAlert Alert, bool IsRead);

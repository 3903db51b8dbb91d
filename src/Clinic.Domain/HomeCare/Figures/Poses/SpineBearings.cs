namespace Clinic.Domain.HomeCare.Figures.Poses;

/// <summary>Bearings of the spine from the pelvis to the crown of the head, in degrees.</summary>
internal sealed record SpineBearings(double Pelvis, double Lumbar, double Thorax, double Upper, double Neck, double Head);

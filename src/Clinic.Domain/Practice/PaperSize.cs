namespace Clinic.Domain.Practice;

public enum PaperSize
{
    A4,
    Letter,
}

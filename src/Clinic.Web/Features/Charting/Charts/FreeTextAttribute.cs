using System.ComponentModel.DataAnnotations;
using Clinic.Web.Features.Clients;

namespace Clinic.Web.Features.Charting.Charts;

/// <summary>Text in somebody's own words: not too long, and without signs that cannot be kept. Nothing at all is fine.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FreeTextAttribute(int maxLength) : ValidationAttribute
{
    public int MaxLength { get; } = maxLength;

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        ClientAnswers.WrongWithText(value as string, MaxLength) is { } wrong
            ? new ValidationResult(wrong, validationContext.MemberName is { } name ? [name] : null)
            : ValidationResult.Success;
}

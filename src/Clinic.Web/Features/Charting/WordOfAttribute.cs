using System.ComponentModel.DataAnnotations;
using Clinic.Domain;

namespace Clinic.Web.Features.Charting;

/// <summary>The answer is one of an enum's words, such as over_stretched. Nothing at all is left to <see cref="RequiredAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class WordOfAttribute<TEnum> : ValidationAttribute
    where TEnum : struct, Enum
{
    public override bool IsValid(object? value) => value is null or "" || WireName.TryParse<TEnum>(value as string, out _);
}

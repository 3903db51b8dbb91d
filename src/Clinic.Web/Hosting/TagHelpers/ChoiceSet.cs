using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Clinic.Web.Hosting.TagHelpers;

/// <summary>What the choices of one question share while they are rendered.</summary>
internal sealed record ChoiceSet(ModelExpression For, bool IsChips)
{
    /// <summary>The first answer has the id of the question itself, so that the error summary can lead to it.</summary>
    public int Rendered { get; set; }
}

using Clinic.Domain.Anatomy.AreaSearch;

namespace Clinic.Web.Features.Anatomy.AreaSearch;

/// <summary>Every area that a matching rule names, best first.</summary>
public sealed record AreasToCheckAnswer(IReadOnlyList<AreaAnswer> Areas)
{
    public static AreasToCheckAnswer Of(AreasToCheckResult result) => new([.. result.Areas.Select(AreaAnswer.Of)]);
}

using Clinic.Domain.HomeCare;

namespace Clinic.Web.Features.HomeCare.ExerciseForms;

/// <summary>An exercise to make or to change.</summary>
/// <param name="Id">Null for a new one.</param>
/// <param name="Read">What the form says, for its reading grade; null where something of it is wrong, or nothing is written yet.</param>
public sealed record ExerciseFormPage(ExerciseForm Form, string? Id, Exercise? Read)
{
    public string Action => Id is null ? "~/home-care/exercises" : $"~/home-care/exercises/{Id}";
}

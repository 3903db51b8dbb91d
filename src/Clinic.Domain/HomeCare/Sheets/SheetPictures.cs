using Clinic.Domain.HomeCare.Figures;

namespace Clinic.Domain.HomeCare.Sheets;

/// <summary>The pictures of a sheet, as its figure and format ask for.</summary>
public static class SheetPictures
{
    public static FigurePair Of(SheetContent sheet, SheetExercise exercise) =>
        OwnFigures.Of(exercise.Id, exercise.Poses, exercise.Mirrored, sheet.Format.IsBlackAndWhite, sheet.Figure);
}

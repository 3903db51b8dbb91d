using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.Zones;
using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.Reading;
using Clinic.Domain.HomeCare.Sheets;
using Clinic.Domain.HomeCare.Sheets.Words;

namespace Clinic.Domain.Tests.HomeCare.Reading;

public sealed class ReadingGradeTests
{
    /// <summary>Words of the sheets and of mails, and what the rules have to get right.</summary>
    [Theory]
    [InlineData(1, "the knot take whole times moved rolled pulled stretched eased ease slow low spine bone lie side knees blades front hold breathe squeeze press minds held breath touch chin pull arm your you're don't 5 12 leave curve neck")]
    [InlineData(2, "table muscle muscles pages stretches wanted settled doorway elbow shoulder lying going being staying careful safely movement slowly gentle gently little thigh-bone client quiet forearms sideways minute minutes seconds 30 7 12-week tingling swollen tailbone breastbone between before lower bodies noodle every something away towards eases doctor collar")]
    [InlineData(3, "area areas serious media video anyone exercise usual radio beyond-it 45 massaging therapist everything")]
    [InlineData(4, "emergency exercises activity anatomy")]
    [InlineData(5, "university immediately")]
    public void Of_OneWord_CountsItsSyllables(int most, string words)
    {
        // 0.39 + 11.8 a syllable - 15.59
        var counted = words.Split(' ').Select(word => (word, Syllables: (int)Math.Round((ReadingGrade.Of([word]) + 15.2) / 11.8))).ToList();

        Assert.Equal(words.Split(' ').Select(word => (word, most)), counted);
    }

    [Fact]
    public void Of_Sentences_FollowsFleschAndKincaid()
    {
        // Two sentences, 11 words, 13 syllables.
        Assert.Equal((0.39 * 11 / 2) + (11.8 * 13 / 11) - 15.59, ReadingGrade.Of(["The cat sat on the mat. It was a sunny morning."]), 6);
        Assert.Equal(ReadingGrade.Of(["Sit tall.", "Hold and breathe."]), ReadingGrade.Of(["Sit tall. Hold and breathe."]));
        Assert.Equal(0, ReadingGrade.Of(["", " · "]));
    }

    [Fact]
    public void Of_HardWords_IsAboveTheMost()
    {
        Assert.True(ReadingGrade.Of(["Maintain scapular retraction throughout the entire concentric contraction."]) > 12);
    }

    [Fact]
    public void Of_EveryExercise_IsAtMostSix()
    {
        Assert.All(ExerciseLibrary.All, exercise =>
        {
            var grade = ReadingGrade.Of(exercise);
            Assert.True(grade <= ReadingGrade.Most, $"{exercise.Id} reads at {grade:0.0}: {ReadingGrade.HardestOf(exercise)}");
        });
    }

    [Fact]
    public void Of_EveryFlagsChange_IsAtMostSix()
    {
        foreach (var (flag, words) in ExerciseLibrary.All.SelectMany(exercise => exercise.ModifyIf))
        {
            var grade = ReadingGrade.Of([words]);
            Assert.True(grade <= ReadingGrade.Most, $"{flag} reads at {grade:0.0}: {words}");
        }
    }

    [Fact]
    public void Of_WhatEverySheetSays_IsAtMostSix()
    {
        string[] said =
        [
            SheetGuidance.PainTitle, .. SheetGuidance.Pain.Select(line => $"{line.Range}: {line.Words}."), SheetGuidance.HelpTitle, SheetGuidance.CallTitle("911"),
            .. SheetGuidance.CallNow, SheetGuidance.DoctorTitle, .. SheetGuidance.SeeDoctor, SheetGuidance.ForYouOnly, SheetGuidance.FeelStart, SheetGuidance.StopStart,
        ];

        Assert.InRange(ReadingGrade.Of(said), -5, ReadingGrade.Most);
    }

    [Fact]
    public void Of_EveryReason_IsAtMostSix()
    {
        var areas = Areas.All.Where(area => !area.IsExerciseTarget).Select(area => area.Id).ToList();
        foreach (var zone in Atlas.Current.Zones.Select(zone => zone.Id))
        {
            // One area, and three of them in one sentence.
            foreach (var treated in areas.Select(area => new[] { area }).Concat(areas.Chunk(3)))
            {
                var visit = GivenVisit.With(
                    GivenVisit.Knot(zone, KnotKind.OverUsed),
                    [.. treated.Select(area => GivenVisit.Area(area, side: AreaSide.Both))]);
                var why = string.Concat(WhySentence.Of(visit, SheetAreas.Of(visit)).Select(phrase => phrase.Text + phrase.Mark));

                Assert.True(ReadingGrade.Of([why]) <= ReadingGrade.Most, $"{ReadingGrade.Of([why]):0.0}: {why}");
            }
        }
    }

    [Fact]
    public void Of_EveryDoseLine_IsAtMostSix()
    {
        Assert.All(ExerciseLibrary.All, exercise => Assert.InRange(ReadingGrade.Of([DoseLine.For(exercise)]), -5, ReadingGrade.Most));
    }
}

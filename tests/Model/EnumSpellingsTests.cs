using Site.Model;

namespace Site.Tests.Model;

public class EnumSpellingsTests
{
    [Fact]
    public void EveryValueOfAFixedVocabularyHasAWordThatFindsIt()
    {
        AssertComplete(FixedVocabularies.OpennessWords);
        AssertComplete(FixedVocabularies.ItemTypes);
        AssertComplete(FixedVocabularies.Outcomes);
        AssertComplete(FixedVocabularies.Editions);
        AssertComplete(FixedVocabularies.Sections);
        AssertComplete(FixedVocabularies.AgreementTypes);
        AssertComplete(FixedVocabularies.ServiceChanges);
        AssertComplete(FixedVocabularies.AnswerStatuses);
        AssertComplete(FixedVocabularies.StepStatuses);
        AssertComplete(FixedVocabularies.GroupStatuses);
        AssertComplete(FixedVocabularies.CalendarEventTypes);
        AssertComplete(FixedVocabularies.ColumnTypes);
        AssertComplete(FixedVocabularies.RowKinds);
    }

    [Theory]
    [InlineData("Åben")]
    [InlineData(" åben")]
    [InlineData("offentlig")]
    public void AnotherSpellingIsNone(string word) => Assert.Null(FixedVocabularies.OpennessWords.Find(word));

    [Fact]
    public void WordsAreListedInTheirOrder() =>
        Assert.Equal(["dagsorden", "referat"], FixedVocabularies.Editions.All);

    private static void AssertComplete<T>(EnumSpellings<T> spellings) where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            Assert.Equal(value, spellings.Find(spellings[value]));
        }

        Assert.Equal(Enum.GetValues<T>().Length, spellings.All.Distinct(StringComparer.Ordinal).Count());
    }
}

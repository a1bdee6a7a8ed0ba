using Site.Linking.Recognition;
using Site.Model;

namespace Site.Tests.Linking.Recognition.Text;

public class PhraseDictionaryTests
{
    private static readonly Meaning Meaning = new PageName(new PageId("tilbud/birken"));

    [Theory]
    [InlineData("Word", "birken", "Se Birken nu.", "Birken")]
    [InlineData("Word", "birken", "Se Birkens have.", null)]
    [InlineData("Name", "birken", "Se Birkens have.", "Birkens")]
    [InlineData("Name", "Hviddalen Vest", "På Hviddalen\nVest.", "Hviddalen\nVest")]
    [InlineData("Name", "birken", "SuperBirken", null)]
    [InlineData("Name", "birken", "Special-Birken", null)]
    [InlineData("Name", "Huset AS", "Huset AS' have", "Huset AS'")]
    [InlineData("CaseSensitiveName", "Birken", "en birken skov", null)]
    [InlineData("CaseSensitiveName", "Kærvej", "Kærvej 12", null)]
    [InlineData("CaseSensitiveName", "Kærvej", "Kærvej lukker", "Kærvej")]
    [InlineData("Name", "Rammeaftale 2018", "Rammeaftale 2018-2020", null)]
    [InlineData("WordOrSuffix", "mødet", "Dialogmødet", "mødet")]
    [InlineData("WordOrMeetingPrefix", "oktober", "oktobermødet", "oktober")]
    [InlineData("WordOrMeetingPrefix", "oktober", "oktoberferien", null)]
    [InlineData("Symbol", "§", "SEL§107", "§")]
    public void APhraseIsFoundAsItsRuleSays(string rule, string phrase, string text, string? found)
    {
        var dictionary = new PhraseDictionary([new KnownPhrase(phrase, Meaning, Enum.Parse<MatchRule>(rule))]);

        var hits = dictionary.Find(text).Where(hit => hit.Meaning == Meaning).Select(hit => text[hit.Start..hit.End]);

        Assert.Equal(found is null ? [] : [found], hits);
    }

    [Fact]
    public void LongerPhrasesComeBeforeThoseTheyContain()
    {
        var dictionary = new PhraseDictionary(
            [new KnownPhrase("DAS", Meaning, MatchRule.Name), new KnownPhrase("DAS Sundhed", Meaning, MatchRule.Name)]);

        Assert.Equal([(3, 14), (3, 6)], dictionary.Find("På DAS Sundhed.").Select(hit => (hit.Start, hit.End)));
    }
}

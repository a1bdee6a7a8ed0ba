using Site.Indexing.Terms;

namespace Site.Tests.Indexing.Terms;

public class SynonymPhrasesTests
{
    [Fact]
    public void APhraseIsFoundAsASequenceOfStems()
    {
        var terms = new StringTable();
        int[] text = [terms.Add("lov"), terms.Add("social"), terms.Add("servic")];
        var synonyms = new SynonymPhrases([["SEL", "lov om social service"], ["andet", "tredje"]], terms);
        HashSet<(int Group, int Phrase)> found = [];

        synonyms.Find(text, found);

        Assert.Equal([["SEL", "lov om social service"]], synonyms.Used);
        Assert.Equal(["sel"], found.SelectMany(synonyms.GetSynonymTerms).Select(term => terms[term]));
    }

    [Fact]
    public void GroupsThatTheArchiveDoesNotHaveAddNoTerms()
    {
        var terms = new StringTable();

        Assert.True(new SynonymPhrases([["andet", "tredje"]], terms).IsEmpty);
        Assert.Equal(0, terms.Count);
    }
}

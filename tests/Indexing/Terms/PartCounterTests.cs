using Site.Indexing.Compounds;
using Site.Indexing.Terms;

namespace Site.Tests.Indexing.Terms;

public class PartCounterTests
{
    [Fact]
    public void FormsOfAPartAreCountedTogetherAndTheShortestIsKept()
    {
        string[] words = ["takst", "analyse", "analyserne", "pris", "prisanalyserne", "takstanalyse"];
        var splitter = new CompoundSplitter(words);
        var counter = new PartCounter();

        foreach (var word in words)
        {
            counter.Add(word, splitter.FindAllParts(word));
        }

        Assert.Equal(
            [new("analyse", 2), new("pris", 1), new("takst", 1)],
            counter.Parts.OrderBy(part => part.Form, StringComparer.Ordinal));
    }
}

using Site.Indexing.Shards;

namespace Site.Tests.Indexing.Shards;

public class TermListEncoderTests
{
    [Theory]
    [InlineData("takst", "!takst ")]
    [InlineData("takst takster", "!takst 'er ")]
    [InlineData("takst ål ålborg", "!takst !ål $borg ")]
    [InlineData("a😀 a😁", "!a😀 #😁 ")]
    public void AWordLacksTheBeginningItShares(string words, string text)
    {
        var list = new TermListEncoder();
        foreach (var word in words.Split(' '))
        {
            list.Add(word);
        }

        Assert.Equal(text, list.Text.ToString());
    }
}

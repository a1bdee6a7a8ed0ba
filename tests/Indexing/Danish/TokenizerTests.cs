using Site.Indexing.Danish;

namespace Site.Tests.Indexing.Danish;

/// <summary>How text is cut into words.</summary>
public class TokenizerTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("  \t\n\u00A0 ", "")]
    [InlineData("Takster og TAKSTANALYSE", "takster|og|takstanalyse")]
    [InlineData("og/eller", "og|eller")]
    [InlineData("TI/HCN (Taleinstituttet)", "ti|hcn|taleinstituttet")]
    [InlineData("[a]{b}<c>\\d", "a|b|c|d")]
    [InlineData("Prader-Willi-syndrom", "prader|willi|syndrom")]
    [InlineData("sags- og metodeudvikling", "sags|og|metodeudvikling")]
    [InlineData("2023-016352", "2023-016352")]
    [InlineData("sag 2023-016352.", "sag|2023-016352")]
    [InlineData("ikke 12-års, men 3-4", "ikke|12|års|men|3-4")]
    [InlineData("2012–2015", "2012|2015")]
    [InlineData("§ 107", "§107")]
    [InlineData("§107", "§107")]
    [InlineData("§\u00A0107, stk. 3", "§107|stk|3")]
    [InlineData("§§ 103 og 104", "§103|og|104")]
    [InlineData("(§ 85a)", "§85a")]
    [InlineData("»§ 52«", "§52")]
    [InlineData("§", "")]
    [InlineData("§-tegnet", "tegnet")]
    [InlineData("§ stk. 3", "stk|3")]
    [InlineData("»takst«, \"pris\"! …", "takst|pris")]
    [InlineData("1.234,50 kr.", "1.234,50|kr")]
    [InlineData("__init__", "init")]
    [InlineData("mø\u00ADde\u200Bkalender", "mødekalender")]
    [InlineData("A\u030Alborg", "ålborg")]
    [InlineData("re\u0301sume\u0301", "résumé")]
    [InlineData("ÆØÅ", "æøå")]
    [InlineData("ikke\u2011bindende", "ikke|bindende")]
    [InlineData("- -- / () §§", "")]
    public void CutsTextIntoWords(string text, string words) =>
        Assert.Equal(words, string.Join('|', DanishTokenizer.Tokenize(text)));

    [Fact]
    public void KnowsTheStopWordsOfLunrLanguagesAndNoOthers()
    {
        var words = Node.Run<string[]>("stopwords.mjs", new { });

        Assert.Equal(94, words.Length);
        Assert.All(words, word => Assert.True(DanishStopWords.Contains(word), word));
        Assert.False(DanishStopWords.Contains("takst"));
        Assert.False(DanishStopWords.Contains(""));
    }
}

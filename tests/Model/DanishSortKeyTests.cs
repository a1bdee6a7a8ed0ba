using Site.Model;

namespace Site.Tests.Model;

public class DanishSortKeyTests
{
    [Fact]
    public void NamesComeInDanishOrder()
    {
        string[] expected = ["Abe", "Vand", "Zebra", "Æble", "Ølholm", "Ålborg", "Aars"];

        Assert.Equal(expected, expected.Reverse().OrderBy(LatinLetters.DanishSortKey, StringComparer.Ordinal));
    }
}

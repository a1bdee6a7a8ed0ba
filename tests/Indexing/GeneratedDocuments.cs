using System.Collections.Immutable;
using System.Globalization;
using Site.Indexing.Pages;

namespace Site.Tests.Indexing;

/// <summary>Documents that look like agenda items to an index; the same ones for the same seed.</summary>
internal sealed class GeneratedDocuments
{
    private static readonly string[] Onsets = ["b", "bl", "d", "f", "fr", "g", "h", "k", "kr", "l", "m", "n", "p", "r",
        "s", "sk", "st", "t", "tr", "v"];
    private static readonly string[] Rhymes = ["ag", "and", "at", "eg", "el", "ent", "ig", "ind", "os", "om", "ug",
        "yl", "ær", "æl", "ør", "øn", "åd", "år", "akt", "else"];
    private static readonly string[] Endings = ["", "", "", "en", "er", "erne", "s", "et", "e", "ede", "hed", "lig",
        "ende"];
    private static readonly string[] StopWords = ["og", "i", "at", "det", "er", "en", "til", "på", "af", "for", "de",
        "der", "ikke", "med"];
    private static readonly string[] Marks = ["", "", "", "", "", ",", ".", ":", ";", "!"];

    private readonly Random random;
    private readonly string[] roots;

    private GeneratedDocuments(int seed)
    {
        random = new Random(seed);
        roots = [.. Enumerable.Range(0, 3000)
            .Select(_ => Pick(Onsets) + Pick(Rhymes) + (random.Next(2) == 0 ? Pick(Onsets) + Pick(Rhymes) : ""))];
    }

    /// <summary>Some documents with a text for each of <see cref="SearchField.All"/>.</summary>
    public static ImmutableArray<SearchDocument> Of(int count, int seed = 1)
    {
        var generated = new GeneratedDocuments(seed);
        return [.. Enumerable.Range(0, count).Select(generated.Document)];
    }

    private SearchDocument Document(int number) => new(number.ToString(CultureInfo.InvariantCulture), [
        Text(random.Next(3, 9)),
        random.Next(4) == 0 ? "" : Text(random.Next(10, 60)),
        Text(random.Next(60, 500)),
        random.Next(3) == 0 ? "" : string.Create(CultureInfo.InvariantCulture,
            $"{random.Next(2007, 2027)}-{random.Next(1, 1_000_000):D6}"),
        Text(random.Next(2, 6))]);

    private string Text(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Word() + Pick(Marks)));

    private string Word() => random.Next(40) switch
    {
        < 12 => Pick(StopWords),
        12 => $"§ {random.Next(1, 150)}",
        13 => random.Next(1, 2030).ToString(CultureInfo.InvariantCulture),
        14 => $"{Root()}/{Root()}",
        15 => $"({Root()}-{Root()})",
        16 => Root().ToUpperInvariant(),
        < 22 => $"{Root()}s{Root()}{Pick(Endings)}",
        _ => Root() + Pick(Endings),
    };

    /// <summary>A few words often, most of them seldom, as in any language.</summary>
    private string Root() => roots[(int)(roots.Length * Math.Pow(random.NextDouble(), 3))];

    private string Pick(string[] words) => words[random.Next(words.Length)];
}

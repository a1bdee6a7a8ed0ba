using System.Text;

namespace Site.Model;

/// <summary>
/// Composes letters and their marks into single characters (Unicode's NFC for Latin): text typed on some machines has å
/// as an a and a ring. <c>string.Normalize</c> does nothing here, as the program runs without the system's languages.
/// </summary>
public static class LatinLetters
{
    /// <summary>Marks and, for each, the letters it joins: base, composed, base, composed …</summary>
    private static readonly (char Mark, string Letters)[] Compositions =
    [
        ('\u0300', "aàeèiìnǹoòuùwẁyỳAÀEÈIÌNǸOÒUÙWẀYỲ"),
        ('\u0301', "aácćeégǵiíkḱlĺmḿnńoópṕrŕsśuúwẃyýzźæǽøǿåǻAÁCĆEÉGǴIÍKḰLĹMḾNŃOÓPṔRŔSŚUÚWẂYÝZŹÆǼØǾÅǺ"),
        ('\u0302', "aâcĉeêgĝhĥiîjĵoôsŝuûwŵyŷzẑAÂCĈEÊGĜHĤIÎJĴOÔSŜUÛWŴYŶZẐ"),
        ('\u0303', "aãeẽiĩnñoõuũvṽyỹAÃEẼIĨNÑOÕUŨVṼYỸ"),
        ('\u0308', "aäeëhḧiïoötẗuüwẅxẍyÿAÄEËHḦIÏOÖUÜWẄXẌYŸ"),
        ('\u030A', "aåuůwẘyẙAÅUŮ"),
        ('\u030C', "aǎcčdďeěgǧhȟiǐjǰkǩlľnňoǒrřsštťuǔzžAǍCČDĎEĚGǦHȞIǏKǨLĽNŇOǑRŘSŠTŤUǓZŽ"),
        ('\u0327', "cçdḑeȩgģhḩkķlļnņrŗsştţCÇDḐEȨGĢHḨKĶLĻNŅRŖSŞTŢ"),
    ];

    /// <summary>A word with a capital first letter, as headings and badges have it.</summary>
    public static string Capitalise(string word) =>
        word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];

    /// <summary>The text with every letter and mark that have a character of their own written as that.</summary>
    public static string Composed(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u0300', '\u0327'))
        {
            return text;
        }

        var composed = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (composed.Length > 0 && Compose(composed[^1], letter) is { } whole)
            {
                composed[^1] = whole;
            }
            else
            {
                composed.Append(letter);
            }
        }

        return composed.ToString();
    }

    /// <summary>
    /// A key to sort names by, ordinally, so that they come in Danish order: æ, ø and å last, aa where å is.
    /// </summary>
    public static string DanishSortKey(string name) => name.ToLowerInvariant()
        .Replace("aa", "å", StringComparison.Ordinal)
        .Replace('æ', '\uE000').Replace('ø', '\uE001').Replace('å', '\uE002');

    /// <summary>The one character for a letter and the mark that follows it, or null.</summary>
    public static char? Compose(char letter, char mark)
    {
        var letters = mark is >= '\u0300' and <= '\u0327'
            ? Array.Find(Compositions, composition => composition.Mark == mark).Letters ?? ""
            : "";
        for (var i = 0; i < letters.Length; i += 2)
        {
            if (letters[i] == letter)
            {
                return letters[i + 1];
            }
        }

        return null;
    }
}

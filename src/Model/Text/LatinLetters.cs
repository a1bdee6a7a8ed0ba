using System.Text;

namespace Site.Model;

/// <summary>
/// Composes a letter and the combining mark after it into one character: a and U+030A → å. This is Unicode's NFC for
/// Latin letters. Some systems write å as two characters. <c>string.Normalize</c> does nothing in invariant
/// globalization mode, in which the program runs.
/// </summary>
public static class LatinLetters
{
    /// <summary>For each combining mark, pairs of a letter and its composed form: "aà".</summary>
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

    public static string Capitalise(string word) =>
        word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];

    /// <summary>The text with letters and marks composed. A mark without a composed form is kept.</summary>
    public static string Compose(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u0300', '\u0327'))
        {
            return text;
        }

        var composed = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (composed.Length > 0 && Compose(composed[^1], letter) is { } composedLetter)
            {
                composed[^1] = composedLetter;
            }
            else
            {
                composed.Append(letter);
            }
        }

        return composed.ToString();
    }

    /// <summary>
    /// A key for a name. Sorted ordinally, the keys are in Danish order: æ, ø and å last, aa as å.
    /// </summary>
    public static string DanishSortKey(string name) => name.ToLowerInvariant()
        .Replace("aa", "å", StringComparison.Ordinal)
        .Replace('æ', '\uE000').Replace('ø', '\uE001').Replace('å', '\uE002');

    /// <summary>The composed character for a letter and a following mark; null if there is none.</summary>
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

using System.Text;

namespace Site.Model;

/// <summary>Converts Danish text to lower-case ASCII for file names, addresses and anchors.</summary>
public static class Slug
{
    /// <summary>
    /// "Resumé og Økonomi" → <c>resume-og-oekonomi</c>. Danish letters, some accented ones and § are spelt with a-z. A
    /// run of other characters, such as ", ", becomes one hyphen. Hyphens at the beginning and end are dropped, so "?!"
    /// becomes empty.
    /// </summary>
    public static string From(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var letter in LatinLetters.Compose(text).ToLowerInvariant())
        {
            Append(slug, letter);
        }

        return slug.ToString().TrimEnd('-');
    }

    private static void Append(StringBuilder slug, char letter)
    {
        var ascii = letter switch
        {
            'æ' or 'ä' => "ae",
            'ø' or 'ö' => "oe",
            'å' => "aa",
            'é' or 'è' or 'ê' => "e",
            'ü' => "u",
            '§' => "paragraf",
            _ when char.IsAsciiLetterOrDigit(letter) => letter.ToString(),
            _ => "-",
        };
        if (ascii != "-" || (slug.Length > 0 && slug[^1] != '-'))
        {
            slug.Append(ascii);
        }
    }
}

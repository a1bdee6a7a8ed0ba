using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Site.Model;

namespace Site.Reading.Input;

/// <summary>
/// Removes or reports characters that no page can show but that pasted text may contain. They are invisible, change the
/// writing direction, have a meaning in one font only, or replace lost characters.
/// </summary>
internal static partial class TextCharacters
{
    /// <summary>For one file. A file with more was not meant as text.</summary>
    private const int MaxProblems = 100;

    /// <summary>Line breaks for YAML or browsers, but not for Markdown or in the line count of text editors.</summary>
    private static readonly SearchValues<char> OddLineBreaks = SearchValues.Create("\v\f\u0085\u2028\u2029");

    public static string Normalize(string text) => TextSpaces.Replace(TextSpaces.RemoveZeroWidth(text), OddLineBreaks);

    /// <summary>
    /// Reports the first forbidden character of each line, for at most <see cref="MaxProblems"/> lines.
    /// </summary>
    public static void Check(InputFile file, ProblemList problems)
    {
        var (line, start, found) = (1, 0, 0);
        for (var match = Forbidden().Match(file.Text); match.Success && found < MaxProblems; found++)
        {
            line += file.Text.AsSpan(start, match.Index - start).Count('\n');
            var column = match.Index - (match.Index == 0 ? -1 : file.Text.LastIndexOf('\n', match.Index - 1));
            Report(new SourcePlace(file.Path, line, column), match, problems);
            start = file.Text.IndexOf('\n', match.Index);
            match = start < 0 ? Match.Empty : Forbidden().Match(file.Text, start);
        }
    }

    /// <summary>
    /// Reports the first forbidden character of a text in which escapes (<c>\u202E</c>) have been resolved.
    /// </summary>
    public static void CheckAfterUnescaping(string text, SourcePlace place, ProblemList problems)
    {
        if (Forbidden().Match(text) is { Success: true } match)
        {
            Report(place, match, problems);
        }
    }

    /// <summary>Reports forbidden characters written as character references (<c>&amp;#x202E;</c>).</summary>
    /// <param name="file">The file, for problems.</param>
    /// <param name="markdown">The text, on the same lines as in the file.</param>
    /// <param name="problems">Receives the problems.</param>
    public static void CheckCharacterReferences(string file, string markdown, ProblemList problems)
    {
        var (line, start) = (1, 0);
        var forbidden = CharacterReference().Matches(markdown)
            .Where(reference => Forbidden().IsMatch(WebUtility.HtmlDecode(reference.Value)));
        foreach (var reference in forbidden.Take(MaxProblems))
        {
            line += markdown.AsSpan(start, reference.Index - start).Count('\n');
            start = reference.Index;
            var place = new SourcePlace(file, line, start - (start == 0 ? -1 : markdown.LastIndexOf('\n', start - 1)));
            CheckAfterUnescaping(WebUtility.HtmlDecode(reference.Value), place, problems);
        }
    }

    private static void Report(SourcePlace place, Match match, ProblemList problems)
    {
        Rune.DecodeFromUtf16(match.ValueSpan, out var character, out _);
        var code = string.Create(CultureInfo.InvariantCulture, $"U+{character.Value:X4}");
        if (match.Groups["direction"].Success)
        {
            problems.Add(
                place,
                $"Her står et usynligt tegn ({code}), der vender skriveretningen, så teksten kan se ud som en anden.",
                "Slet tegnet, eller skriv ordene omkring det forfra.");
        }
        else if (character == Rune.ReplacementChar)
        {
            problems.Add(
                place,
                "Her er et bogstav gået tabt, da teksten blev kopieret eller gemt.",
                "Skriv det rigtige bogstav i stedet.");
        }
        else
        {
            problems.Add(place, $"Her står et tegn ({code}), som ikke kan vises på siden.",
                "Slet det, eller skriv det rigtige i stedet, for eksempel en bindestreg foran et punkt i en liste.");
        }
    }

    /// <summary>
    /// Direction: Bidi_Control of Unicode's PropList.txt. The rest: control characters, private use (Word's list
    /// bullets are U+F0B7) in all planes, noncharacters of the first plane, interlinear annotation, and replacements
    /// for lost characters or objects.
    /// </summary>
    [GeneratedRegex(
        @"(?<direction>[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069])|[\p{Cc}-[\t\n]]"
            + @"|[\uDB80-\uDBFF].|[\p{Co}\uFDD0-\uFDEF\uFFF9-\uFFFF]",
        RegexOptions.CultureInvariant)]
    private static partial Regex Forbidden();

    [GeneratedRegex(
        "&(?:#[0-9]{1,7}|#x[0-9a-f]{1,6}|lrm|rlm);",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CharacterReference();
}

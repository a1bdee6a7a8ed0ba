using System.Text.RegularExpressions;
using Site.Model;
using Site.Reading.Input;
using Site.Reading.Markup;
using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;
using YamlDotNet.RepresentationModel;

namespace Site.Reading.Yaml;

/// <summary>Parses YAML and reports its mistakes in Danish.</summary>
internal sealed partial class YamlText
{
    private readonly string yaml;
    private readonly string file;
    private readonly int linesBefore;
    private readonly ProblemList problems;

    private YamlText(string yaml, string file, int linesBefore, ProblemList problems) =>
        (this.yaml, this.file, this.linesBefore, this.problems) = (yaml, file, linesBefore, problems);

    /// <summary>Parses YAML. Returns null if it is empty or has an error. Errors are reported.</summary>
    /// <param name="yaml">The YAML only, without the rest of the file.</param>
    /// <param name="linesBefore">The number of lines before the YAML in the file.</param>
    public static YamlNode? Parse(string yaml, string file, int linesBefore, ProblemList problems)
    {
        if (TabInIndentation().Match(yaml) is { Success: true } tab)
        {
            var line = yaml.AsSpan(0, tab.Index).Count('\n') + 1;
            problems.Add(
                new SourcePlace(file, line + linesBefore, tab.Length),
                "Linjen er rykket ind med tabulator.",
                "Brug mellemrum i stedet for tabulator.");
            return null;
        }

        return new YamlText(ReplaceOddSpaces(yaml), file, linesBefore, problems).Read();
    }

    /// <summary>Like <c>Parse</c>, but reports YAML that is not a mapping, and returns null for it.</summary>
    public static YamlMappingNode? ParseMapping(string yaml, string file, int linesBefore, ProblemList problems)
    {
        var node = Parse(yaml, file, linesBefore, problems);
        if (node is not (null or YamlMappingNode))
        {
            problems.Add(
                new SourcePlace(file, (int)node.Start.Line + linesBefore, (int)node.Start.Column),
                "Her skal stå nøgler og værdier.",
                "Skriv en nøgle, et kolon og en værdi på hver linje, for eksempel »titel: Takster«.");
        }

        return node as YamlMappingNode;
    }

    private YamlNode? Read()
    {
        var lines = yaml.Split('\n');
        var hadMarkers = BlankDocumentMarkers(lines);
        try
        {
            var text = hadMarkers ? string.Join('\n', lines) : yaml;
            var tree = BuildTree(new GuardedYamlParser(text));
            ReportTrailingComments(text, lines);
            ReportHiddenText(tree);
            return tree;
        }
        catch (YamlException) when (hadMarkers)
        {
            // The markers are reported. Errors of the joined documents would be misleading.
            return null;
        }
        catch (ForbiddenYamlException forbidden)
        {
            problems.Add(PlaceOf(forbidden), forbidden.Message, forbidden.Remedy);
            return null;
        }
        catch (YamlException mistake)
        {
            problems.Add(PlaceOf(mistake), DescribeMistake(mistake), DescribeRemedy(mistake));
            return null;
        }
    }

    /// <summary>
    /// Reports document markers (<c>---</c>, <c>...</c>) and replaces them with spaces. A <c>---</c> before all content
    /// is allowed.
    /// </summary>
    /// <returns>True if a marker was replaced.</returns>
    private bool BlankDocumentMarkers(string[] lines)
    {
        var (top, found) = (Array.FindIndex(lines, IsContent), false);
        for (var line = 0; line < lines.Length; line++)
        {
            if (DocumentMarker().Match(lines[line]) is not { Success: true, Value: var marker }
                || (line == top && marker == "---"))
            {
                continue;
            }

            problems.Add(
                new SourcePlace(file, line + 1 + linesBefore),
                $"Linjen »{marker}« deler filen i to, så det, der står under den, ikke bliver læst.",
                "Slet linjen. Står den samme nøgle både over og under den, så saml det under den ene.");
            lines[line] = "   " + lines[line][marker.Length..];
            found = true;
        }

        return found;
    }

    private static bool IsContent(string line) => line.AsSpan().Trim() is not ([] or ['#', ..]);

    /// <summary>
    /// Reports comments that follow a value on its line. An author may have meant the words after <c>#</c> as part of
    /// the value.
    /// </summary>
    private void ReportTrailingComments(string text, string[] lines)
    {
        if (!BlankBeforeHash().IsMatch(text))
        {
            return;
        }

        var scanner = new Scanner(new StringReader(text), skipComments: false);
        while (scanner.MoveNext())
        {
            if (scanner.Current is Comment { Start: var start } && IsContent(lines[start.Line - 1]))
            {
                problems.Add(
                    new SourcePlace(file, (int)start.Line + linesBefore, (int)start.Column),
                    "Resten af linjen bliver ikke læst: efter # står en kommentar.",
                    "Hører det med til værdien, så sæt hele værdien i anførselstegn. "
                        + "Er det en kommentar, så giv den en linje for sig selv.");
            }
        }
    }

    /// <summary>
    /// Reports HTML comments in values, and invisible characters written as escapes in double quotes. Invisible
    /// characters written literally were reported when the file was read.
    /// </summary>
    private void ReportHiddenText(YamlNode? tree)
    {
        foreach (var scalar in tree?.AllNodes.OfType<YamlScalarNode>() ?? [])
        {
            var place = new SourcePlace(file, (int)scalar.Start.Line + linesBefore, (int)scalar.Start.Column);
            RawHtml.CheckPlain(scalar.Value ?? "", place, problems);
            if (scalar.Style == ScalarStyle.DoubleQuoted)
            {
                TextCharacters.CheckAfterUnescaping(scalar.Value ?? "", place, problems);
            }
        }
    }

    /// <summary>
    /// Builds the tree of the first document. On some malformed texts, such as a colon alone on its line, YamlDotNet
    /// throws <see cref="ArgumentException"/>. It is rethrown as a <see cref="YamlException"/>.
    /// </summary>
    private static YamlNode? BuildTree(GuardedYamlParser parser)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(parser);
            return stream.Documents.Count == 0 ? null : stream.Documents[0].RootNode;
        }
        catch (ArgumentException builderFault)
        {
            var at = parser.Current?.Start ?? Mark.Empty;
            throw new YamlException(at, at, builderFault.Message, builderFault);
        }
    }

    /// <summary>
    /// The place of a mistake. The parser may report the line after the last one, where the text ends. Then the last
    /// line is returned.
    /// </summary>
    private SourcePlace PlaceOf(YamlException mistake) =>
        new(
            file,
            Math.Clamp((int)mistake.Start.Line, 1, yaml.AsSpan().Count('\n') + 1) + linesBefore,
            Math.Max(1, (int)mistake.Start.Column));

    /// <summary>
    /// Replaces no-break and other odd spaces with plain ones where YAML needs a space. Inside values they are kept.
    /// </summary>
    private static string ReplaceOddSpaces(string yaml) =>
        TextSpaces.HasOddSpaces(yaml) ? Structure().Replace(yaml, match => TextSpaces.Normalize(match.Value)) : yaml;

    private static string DescribeMistake(YamlException mistake) => IsDuplicate(mistake)
        ? "Den samme nøgle står to gange."
        : "Oplysningerne øverst i filen kan ikke læses herfra og ned.";

    private static string DescribeRemedy(YamlException mistake) => IsDuplicate(mistake)
        ? "Slet den ene."
        : "Skriv »nøgle: værdi« på hver linje, og sæt værdien i anførselstegn, "
            + "hvis den indeholder kolon, # eller begynder med et særligt tegn.";

    private static bool IsDuplicate(YamlException mistake) =>
        mistake.Message.Contains("uplicate key", StringComparison.Ordinal);

    [GeneratedRegex(@"^ *\t", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex TabInIndentation();

    /// <summary>
    /// Spaces where YAML needs them: in indentation, after list dashes, after a key's colon, next to the brackets and
    /// commas of flow lists, and at the end of a line.
    /// </summary>
    [GeneratedRegex(
        @"^[\s-[\n]]*(?>-[\s-[\n]]+)*(?>[^\n:#""']{1,60}:[\s-[\n]]+)?|(?<![\s-[\n]])[\s-[\n]]+(?=[\]},]|$)|(?<=[[{,])[\s-[\n]]+",
        RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Structure();

    [GeneratedRegex(@"^(?:---|\.\.\.)(?=[ \t]|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex DocumentMarker();

    [GeneratedRegex(@"[ \t]#", RegexOptions.CultureInvariant)]
    private static partial Regex BlankBeforeHash();
}

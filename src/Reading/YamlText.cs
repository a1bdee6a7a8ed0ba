using System.Text.RegularExpressions;
using Site.Model;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Site.Reading;

/// <summary>YAML with its mistakes told in Danish.</summary>
internal static partial class YamlText
{
    /// <summary>Parses YAML; null, with a problem told, where it cannot be read or is empty.</summary>
    /// <param name="yaml">The YAML alone.</param>
    /// <param name="file">Where it comes from.</param>
    /// <param name="linesBefore">Lines in the file before it.</param>
    /// <param name="problems">Where mistakes are told.</param>
    public static YamlNode? Parse(string yaml, string file, int linesBefore, ProblemList problems)
    {
        if (TabInIndentation().Match(yaml) is { Success: true } tab)
        {
            var line = yaml.AsSpan(0, tab.Index).Count('\n') + 1;
            problems.Add(new SourcePlace(file, line + linesBefore, tab.Length), "Linjen er rykket ind med tabulator.", "Brug mellemrum i stedet for tabulator.");
            return null;
        }

        return ParseClean(yaml, file, linesBefore, problems);
    }

    /// <summary>Parses YAML that must be keys and values; null, with a problem told, where it is something else.</summary>
    public static YamlMappingNode? ParseMapping(string yaml, string file, int linesBefore, ProblemList problems)
    {
        var node = Parse(yaml, file, linesBefore, problems);
        if (node is not (null or YamlMappingNode))
        {
            problems.Add(new SourcePlace(file, (int)node.Start.Line + linesBefore, (int)node.Start.Column), "Her skal stå nøgler og værdier.", "Skriv en nøgle, et kolon og en værdi på hver linje, for eksempel »titel: Takster«.");
        }

        return node as YamlMappingNode;
    }

    private static YamlNode? ParseClean(string yaml, string file, int linesBefore, ProblemList problems)
    {
        try
        {
            return Tree(new GuardedYamlParser(OneKindOfLine(yaml)));
        }
        catch (ForbiddenYamlException forbidden)
        {
            problems.Add(PlaceOf(forbidden, yaml, file, linesBefore), forbidden.Message, forbidden.Remedy);
            return null;
        }
        catch (YamlException mistake)
        {
            problems.Add(PlaceOf(mistake, yaml, file, linesBefore), What(mistake), Remedy(mistake));
            return null;
        }
    }

    /// <summary>What builds the tree meets events, too, that it did not foresee (a colon alone on its line).</summary>
    private static YamlNode? Tree(GuardedYamlParser parser)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(parser);
            return stream.Documents.Count == 0 ? null : stream.Documents[0].RootNode;
        }
        catch (ArgumentException unforeseen)
        {
            var at = parser.Current?.Start ?? Mark.Empty;
            throw new YamlException(at, at, unforeseen.Message, unforeseen);
        }
    }

    /// <summary>Where a mistake stands; one at the end, which the parser puts on a line after the last, stands on the last.</summary>
    private static SourcePlace PlaceOf(YamlException mistake, string yaml, string file, int linesBefore) =>
        new(file, Math.Clamp((int)mistake.Start.Line, 1, yaml.AsSpan().Count('\n') + 1) + linesBefore, Math.Max(1, (int)mistake.Start.Column));

    /// <summary>Line breaks that YAML knows and editors do not count would put problems on lines that are not there.</summary>
    private static string OneKindOfLine(string yaml) => yaml.Replace('\u0085', ' ').Replace('\u2028', ' ').Replace('\u2029', ' ');

    private static string What(YamlException mistake) => IsDuplicate(mistake)
        ? "Den samme nøgle står to gange."
        : "Oplysningerne øverst i filen kan ikke læses herfra og ned.";

    private static string Remedy(YamlException mistake) => IsDuplicate(mistake)
        ? "Slet den ene."
        : "Skriv »nøgle: værdi« på hver linje, og sæt værdien i anførselstegn, hvis den indeholder kolon, # eller begynder med et særligt tegn.";

    private static bool IsDuplicate(YamlException mistake) => mistake.Message.Contains("uplicate key", StringComparison.Ordinal);

    [GeneratedRegex(@"^ *\t", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex TabInIndentation();
}

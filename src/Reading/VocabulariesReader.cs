using System.Collections.Immutable;
using Site.Model;
using Site.Reading.Input;
using Site.Reading.Values;
using Site.Reading.Yaml;
using YamlDotNet.RepresentationModel;

namespace Site.Reading;

/// <summary>Reads <c>_data/*.yml</c>. A file that is not there is an empty vocabulary.</summary>
internal sealed class VocabulariesReader(string folder, IReadOnlyList<string> files, ProblemList problems)
{
    private const string Synonyms = "_data/synonymer.yml";
    private const string Addresses = "_data/adresser.txt";

    public Vocabularies Read() => new()
    {
        Forums = Vocabulary(VocabularyFile.Forums),
        Topics = Vocabulary(VocabularyFile.Topics),
        Organisations = Vocabulary(VocabularyFile.Organisations),
        LegalBasis = Vocabulary(VocabularyFile.LegalBasis),
        Abbreviations = Vocabulary(VocabularyFile.Abbreviations),
        Synonyms = ReadSynonyms(),
    };

    /// <summary>The site's own settings, each key overridden by the command line's of the same name.</summary>
    public SiteSettings ReadSettings(IReadOnlyDictionary<string, string> overrides)
    {
        var path = SiteSettings.Declaration.Files;
        var file = Mapping(path, Parse(path), null);
        var (fields, values) = ReadOverrides(overrides, file);
        file.MarkUsed(fields.KnownKeys);
        file.RejectUnknownKeys();
        return SiteSettings.Declaration.Create(values)!;
    }

    /// <summary>
    /// What is wrong with settings of the command line by themselves: unknown keys, values that cannot be.
    /// </summary>
    public static ImmutableArray<Problem> CheckOverrides(IReadOnlyDictionary<string, string> overrides)
    {
        var problems = new ProblemList();
        new VocabulariesReader("", [], problems).ReadOverrides(overrides, file: null);
        return problems.Sorted;
    }

    /// <summary>
    /// An address a line, as a published site's <c>adresser.txt</c> has them; empty lines count for nothing.
    /// </summary>
    public ImmutableArray<PromisedAddress> ReadPromisedAddresses() =>
        files.Contains(Addresses) && InputFile.Read(folder, Addresses, problems) is { } file
            ? [.. file.Lines.Select(PromiseOf).Where(promise => promise.Id.Value.Length > 0)]
            : [];

    private static PromisedAddress PromiseOf(string line, int index) =>
        new(new PageId(line.Trim().Trim('/')), new SourcePlace(Addresses, index + 1));

    private (Fields Fields, KeyValues Values) ReadOverrides(IReadOnlyDictionary<string, string> overrides, Fields? file)
    {
        var commandLine = new YamlMappingNode(overrides.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .SelectMany(pair => new YamlNode[] { new YamlScalarNode(pair.Key), new YamlScalarNode(pair.Value) }));
        foreach (var value in overrides.Values)
        {
            TextCharacters.CheckUnescaped(value, new SourcePlace("-s"), problems);
        }

        var fields = new Fields("-s", commandLine, 0, file, problems);
        return (fields, Read(fields, SiteSettings.Declaration));
    }

    private Vocabulary Vocabulary(VocabularyFile file)
    {
        var entries = new Dictionary<string, VocabularyEntry>(StringComparer.Ordinal);
        foreach (var fields in Entries(file.Path))
        {
            var entry = VocabularyList.Declaration.Create(Read(fields, VocabularyList.Declaration));
            if (entry is not null && !entries.TryAdd(entry.Id, entry))
            {
                problems.Add(
                    fields.PlaceOfValue("id"),
                    $"»{entry.Id}« står to gange i listen.",
                    "Slet den ene, eller giv den et andet id.");
            }
        }

        return new Vocabulary(entries.Values);
    }

    private KeyValues Read(Fields fields, DeclaredFile file) =>
        new KeyReader(folder, [], new Vocabularies(), problems).Read(fields, file.AllKeys);

    private ImmutableArray<ImmutableArray<string>> ReadSynonyms() => [.. Nodes(Synonyms).Select(SynonymGroup)];

    private ImmutableArray<string> SynonymGroup(YamlNode node)
    {
        var words = (node as YamlSequenceNode)?.OfType<YamlScalarNode>()
            .Select(word => TextSpaces.MadePlain(word.Value ?? "")).ToImmutableArray() ?? [];
        if (words.Length < 2 || words.Length < ((YamlSequenceNode)node).Children.Count)
        {
            problems.Add(
                new SourcePlace(Synonyms, (int)node.Start.Line, (int)node.Start.Column),
                "Her skal stå en gruppe på mindst to ord.",
                "Skriv for eksempel »- [serviceloven, SEL]«.");
        }

        return words;
    }

    private IEnumerable<Fields> Entries(string path) => Nodes(path).Select(entry => Mapping(path, entry, null));

    /// <summary>
    /// The entries of a file that must be a list; none, with a problem added, where it is something else.
    /// </summary>
    private ImmutableArray<YamlNode> Nodes(string path)
    {
        switch (Parse(path))
        {
            case YamlSequenceNode sequence:
                return [.. sequence];
            case null:
                return [];
            case var other:
                problems.Add(
                    new SourcePlace(path, (int)other.Start.Line),
                    "Filen skal være en liste.",
                    $"Begynd hver post med en bindestreg: »{(path == Synonyms ? "- [ord, andet ord]" : "- id: …")}«.");
                return [];
        }
    }

    private Fields Mapping(string path, YamlNode? node, Fields? inherited)
    {
        if (node is not (null or YamlMappingNode))
        {
            problems.Add(
                new SourcePlace(path, (int)node.Start.Line, (int)node.Start.Column),
                "Her skal stå nøgler og værdier.",
                "Skriv for eksempel »id: takster« og på næste linje »titel: Takster«.");
        }

        return new Fields(path, node as YamlMappingNode ?? [], 0, inherited, problems);
    }

    private YamlNode? Parse(string path) =>
        files.Contains(path) && InputFile.Read(folder, path, problems) is { } file
            ? YamlText.Parse(file.Text, path, 0, problems)
            : null;
}

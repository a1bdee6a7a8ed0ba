using System.Collections.Immutable;
using Site.Model;
using Site.Reading.Input;
using Site.Reading.Values;
using Site.Reading.Yaml;
using YamlDotNet.RepresentationModel;

namespace Site.Reading;

/// <summary>
/// Reads the files in <c>_data/</c>: vocabularies, synonyms, settings and promised addresses. A missing file is read as
/// an empty one.
/// </summary>
internal sealed class DataFolderReader(string folder, IReadOnlyList<string> files, ProblemList problems)
{
    private const string SynonymFile = "_data/synonymer.yml";
    private const string AddressFile = "_data/adresser.txt";

    public Vocabularies ReadVocabularies() => new()
    {
        Forums = ReadVocabulary(VocabularyFile.Forums),
        Topics = ReadVocabulary(VocabularyFile.Topics),
        Organisations = ReadVocabulary(VocabularyFile.Organisations),
        LegalBasis = ReadVocabulary(VocabularyFile.LegalBasis),
        Abbreviations = ReadVocabulary(VocabularyFile.Abbreviations),
        Synonyms = ReadSynonyms(),
    };

    /// <summary>Reads <c>_data/site.yml</c>; a key given on the command line overrides the file's.</summary>
    public SiteSettings ReadSettings(IReadOnlyDictionary<string, string> overrides)
    {
        var path = SiteSettings.Declaration.Files;
        var file = CreateFields(path, Parse(path));
        var (fields, values) = ReadOverrides(overrides, file);
        file.MarkKnown(fields.KnownKeys);
        file.ReportUnknownKeys();
        return SiteSettings.Declaration.Create(values)!;
    }

    /// <summary>
    /// Finds unknown keys and invalid values among settings from the command line, without <c>_data/site.yml</c>.
    /// </summary>
    public static ImmutableArray<Problem> CheckOverrides(IReadOnlyDictionary<string, string> overrides)
    {
        var problems = new ProblemList();
        new DataFolderReader("", [], problems).ReadOverrides(overrides, file: null);
        return problems.Sorted;
    }

    /// <summary>
    /// Reads <c>_data/adresser.txt</c>, which has one address per line, like the <c>adresser.txt</c> of a published
    /// site. Skips empty lines and the front page.
    /// </summary>
    public ImmutableArray<PromisedAddress> ReadPromisedAddresses() =>
        files.Contains(AddressFile) && InputFile.Read(folder, AddressFile, problems) is { } file
            ? [.. file.Lines.Select(ParsePromise).Where(promise => promise.Id.Value.Length > 0)]
            : [];

    private static PromisedAddress ParsePromise(string line, int index) =>
        new(new PageId(line.Trim().Trim('/')), new SourcePlace(AddressFile, index + 1));

    private (Fields Fields, KeyValues Values) ReadOverrides(IReadOnlyDictionary<string, string> overrides, Fields? file)
    {
        var commandLine = new YamlMappingNode(overrides.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .SelectMany(pair => new YamlNode[] { new YamlScalarNode(pair.Key), new YamlScalarNode(pair.Value) }));
        foreach (var value in overrides.Values)
        {
            TextCharacters.CheckAfterUnescaping(value, new SourcePlace("-s"), problems);
        }

        var fields = new Fields("-s", commandLine, 0, file, problems);
        return (fields, ReadValues(fields, SiteSettings.Declaration));
    }

    private Vocabulary ReadVocabulary(VocabularyFile file)
    {
        var entries = new Dictionary<string, VocabularyEntry>(StringComparer.Ordinal);
        foreach (var fields in ReadEntries(file.Path))
        {
            var entry = VocabularyKeys.Declaration.Create(ReadValues(fields, VocabularyKeys.Declaration));
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

    private KeyValues ReadValues(Fields fields, DeclaredFile file) =>
        new KeyReader(folder, [], new Vocabularies(), problems).Read(fields, file.AllKeys);

    private ImmutableArray<ImmutableArray<string>> ReadSynonyms() =>
        [.. ReadNodes(SynonymFile).Select(ReadSynonymGroup)];

    private ImmutableArray<string> ReadSynonymGroup(YamlNode node)
    {
        var words = (node as YamlSequenceNode)?.OfType<YamlScalarNode>()
            .Select(word => TextSpaces.Normalize(word.Value ?? "")).ToImmutableArray() ?? [];
        if (words.Length < 2 || words.Length < ((YamlSequenceNode)node).Children.Count)
        {
            problems.Add(
                new SourcePlace(SynonymFile, (int)node.Start.Line, (int)node.Start.Column),
                "Her skal stå en gruppe på mindst to ord.",
                "Skriv for eksempel »- [serviceloven, SEL]«.");
        }

        return words;
    }

    private IEnumerable<Fields> ReadEntries(string path) =>
        ReadNodes(path).Select(entry => CreateFields(path, entry));

    /// <summary>
    /// The entries of a file that must be a list. Empty, with a problem added, if it is something else.
    /// </summary>
    private ImmutableArray<YamlNode> ReadNodes(string path)
    {
        switch (Parse(path))
        {
            case YamlSequenceNode sequence:
                return [.. sequence];
            case null:
                return [];
            case var other:
                var example = path == SynonymFile ? "- [ord, andet ord]" : "- id: …";
                problems.Add(
                    new SourcePlace(path, (int)other.Start.Line),
                    "Filen skal være en liste.",
                    $"Begynd hver post med en bindestreg: »{example}«.");
                return [];
        }
    }

    private Fields CreateFields(string path, YamlNode? node)
    {
        if (node is not (null or YamlMappingNode))
        {
            problems.Add(
                new SourcePlace(path, (int)node.Start.Line, (int)node.Start.Column),
                "Her skal stå nøgler og værdier.",
                "Skriv for eksempel »id: takster« og på næste linje »titel: Takster«.");
        }

        return new Fields(path, node as YamlMappingNode ?? [], 0, inherited: null, problems);
    }

    private YamlNode? Parse(string path) =>
        files.Contains(path) && InputFile.Read(folder, path, problems) is { } file
            ? YamlText.Parse(file.Text, path, 0, problems)
            : null;
}

using System.Collections.Immutable;
using Site.Model;
using YamlDotNet.RepresentationModel;

namespace Site.Reading;

/// <summary>Reads <c>_data/*.yml</c>. A file that is not there is an empty vocabulary.</summary>
internal sealed class VocabulariesReader(string folder, IReadOnlyList<string> files, ProblemList problems)
{
    public const string Forums = "_data/fora.yml";
    public const string Topics = "_data/emner.yml";
    public const string Organisations = "_data/kommuner.yml";
    public const string LegalBasis = "_data/lovgrundlag.yml";
    private const string Abbreviations = "_data/forkortelser.yml";
    private const string Synonyms = "_data/synonymer.yml";
    private const string Settings = "_data/site.yml";
    private const string Addresses = "_data/adresser.txt";

    public Vocabularies Read() => new()
    {
        Forums = Vocabulary(Forums),
        Topics = Vocabulary(Topics),
        Organisations = Vocabulary(Organisations),
        LegalBasis = Vocabulary(LegalBasis),
        Abbreviations = Vocabulary(Abbreviations),
        Synonyms = ReadSynonyms(),
    };

    /// <summary>The site's own settings, each key overridden by the command line's of the same name.</summary>
    public SiteSettings ReadSettings(IReadOnlyDictionary<string, string> overrides)
    {
        var file = Mapping(Settings, Parse(Settings), null);
        var commandLine = new YamlMappingNode(overrides.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .SelectMany(pair => new YamlNode[] { new YamlScalarNode(pair.Key), new YamlScalarNode(pair.Value) }));
        foreach (var value in overrides.Values)
        {
            TextCharacters.CheckUnescaped(value, new SourcePlace("-s"), problems);
        }

        var fields = new Fields("-s", commandLine, 0, file, problems);
        var settings = ReadSettings(fields);
        file.Know(fields.KnownKeys);
        file.RejectUnknownKeys();
        fields.RejectUnknownKeys();
        return settings;
    }

    /// <summary>An address a line, as a published site's <c>adresser.txt</c> has them; empty lines count for nothing.</summary>
    public ImmutableArray<PromisedAddress> ReadPromisedAddresses() => files.Contains(Addresses) && InputFile.Read(folder, Addresses, problems) is { } file
        ? [.. file.Lines.Select((line, index) => new PromisedAddress(new PageId(line.Trim().Trim('/')), new SourcePlace(Addresses, index + 1))).Where(promise => promise.Id.Value.Length > 0)]
        : [];

    /// <summary>The site's settings from the keys of their file.</summary>
    public SiteSettings ReadSettings(Fields fields)
    {
        var defaults = new SiteSettings();
        var settings = new SiteSettings
        {
            Title = fields.Text("titel") ?? defaults.Title,
            Subtitle = fields.Text("undertitel"),
            Description = fields.Text("beskrivelse"),
            Address = (Address(fields) ?? defaults.Address).TrimEnd('/'),
            Publisher = fields.Text("udgiver"),
            EditAddress = FileAddress(fields, "ret adresse"),
            HistoryAddress = FileAddress(fields, "historik adresse"),
            AllowedContacts = [.. fields.List("tilladte kontakter").Select(allowed => allowed.Text)],
            Contact = fields.Mappings("kontakt").Select(ReadContact).FirstOrDefault(),
        };
        return settings with { AllowedContacts = [.. settings.AllowedContacts, .. new[] { settings.Contact?.Mail, settings.Contact?.Phone }.OfType<string>()] };
    }

    private static Contact ReadContact(Fields fields)
    {
        var contact = new Contact(fields.Text("navn"), fields.Text("mail"), fields.Text("telefon"));
        fields.RejectUnknownKeys();
        return contact;
    }

    private string? Address(Fields fields)
    {
        if (fields.Text("adresse") is not { } address || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.Host.Length > 0 && uri.Query.Length + uri.Fragment.Length == 0))
        {
            return fields.Text("adresse");
        }

        problems.Add(fields.PlaceOfValue("adresse"), $"»{address}« er ikke en adresse, en hjemmeside kan have.", "Skriv for eksempel »adresse: https://vidensbank.eksempel.dk«.");
        return null;
    }

    private string? FileAddress(Fields fields, string key)
    {
        if (fields.Text(key) is not { } address || (address.StartsWith("https://", StringComparison.Ordinal) && address.Contains("{fil}", StringComparison.Ordinal)))
        {
            return fields.Text(key);
        }

        problems.Add(fields.PlaceOfValue(key), $"»{address}« siger ikke, hvor en fil ligger på nettet.", $"Skriv for eksempel »{key}: https://github.com/eksempel/vidensbank/edit/main/input/{{fil}}«.");
        return null;
    }

    private Vocabulary Vocabulary(string path)
    {
        var entries = new Dictionary<string, VocabularyEntry>(StringComparer.Ordinal);
        foreach (var fields in Entries(path))
        {
            if (ReadEntry(fields) is not { } entry)
            {
                continue;
            }

            if (!entries.TryAdd(entry.Id, entry))
            {
                problems.Add(fields.PlaceOfValue("id"), $"»{entry.Id}« står to gange i listen.", "Slet den ene, eller giv den et andet id.");
            }
        }

        return new Vocabulary(entries.Values);
    }

    /// <summary>One entry of a vocabulary; null, with a problem told, where it lacks what it needs.</summary>
    public VocabularyEntry? ReadEntry(Fields fields)
    {
        var (id, title, shorter) = (fields.RequiredText("id"), fields.RequiredText("titel"), fields.Text("kort"));
        var (aliases, description) = (fields.List("aliaser"), fields.Text("beskrivelse"));
        fields.RejectUnknownKeys();
        if (id is not null && Slug.From(id) != id)
        {
            problems.Add(fields.PlaceOfValue("id"), $"»{id}« kan ikke blive til en adresse.", $"Skriv for eksempel »id: {Slug.From(id)}«.");
            return null;
        }

        return id is null || title is null ? null : new VocabularyEntry(id, title, shorter ?? title, [.. aliases.Select(alias => alias.Text)], description);
    }

    private ImmutableArray<ImmutableArray<string>> ReadSynonyms() => [.. Nodes(Synonyms).Select(SynonymGroup)];

    private ImmutableArray<string> SynonymGroup(YamlNode node)
    {
        var words = (node as YamlSequenceNode)?.OfType<YamlScalarNode>().Select(word => TextSpaces.MadePlain(word.Value ?? "")).ToImmutableArray() ?? [];
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
    /// The entries of a file that must be a list; none, with a problem told, where it is something else.
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
            problems.Add(new SourcePlace(path, (int)node.Start.Line, (int)node.Start.Column), "Her skal stå nøgler og værdier.", "Skriv for eksempel »id: takster« og på næste linje »titel: Takster«.");
        }

        return new Fields(path, node as YamlMappingNode ?? [], 0, inherited, problems);
    }

    private YamlNode? Parse(string path) =>
        files.Contains(path) && InputFile.Read(folder, path, problems) is { } file
            ? YamlText.Parse(file.Text, path, 0, problems)
            : null;
}

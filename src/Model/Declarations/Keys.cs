using System.Collections.Immutable;

namespace Site.Model;

/// <summary>Creates keys, and adds rules to them.</summary>
public static class Keys
{
    /// <summary>A line of text.</summary>
    public static Key<string?> Text(string name, string description) =>
        new(name, new TextFormat((text, _) => text.Text), description);

    /// <summary>
    /// A line of text, validated or converted. <paramref name="convert"/> returns null, with a problem added, if the
    /// text is invalid.
    /// </summary>
    public static Key<T?> Text<T>(string name, string description, Func<PlacedText, ProblemList, T?> convert)
        where T : class =>
        new(name, new TextFormat(convert), description);

    /// <summary>A whole number from 0.</summary>
    public static Key<int?> Number(string name, string description) => new(name, new NumberFormat(), description);

    /// <summary>The number of an item on its agenda.</summary>
    public static Key<ItemNumber?> ItemNumber(string name, string description) =>
        new(name, new ItemNumberFormat(), description);

    /// <summary>A number in Danish form, optionally with decimals: 12,5.</summary>
    public static Key<decimal?> Decimal(string name, string description) => new(name, new DecimalFormat(), description);

    /// <summary>A date whose day, or day and month, may be unknown.</summary>
    public static Key<PartialDate?> Date(string name, string description) => new(name, new DateFormat(), description);

    /// <summary>A date with its day.</summary>
    public static Key<DateOnly?> Day(string name, string description) => new(name, new DayFormat(), description);

    /// <summary>Yes or no; null if absent.</summary>
    public static Key<bool?> Flag(string name, string description) => new(name, new FlagFormat(), description);

    /// <summary>A word of a fixed vocabulary.</summary>
    public static Key<T?> Word<T>(string name, EnumSpellings<T> words, string description) where T : struct, Enum =>
        new(name, new WordFormat([.. words.All], word => words.Find(word)), description);

    /// <summary>An entry of a vocabulary, named by its id.</summary>
    public static Key<VocabularyEntry?> Entry(string name, VocabularyFile file, string description) =>
        new(name, new EntryFormat(file), description);

    /// <summary>Entries of a vocabulary, named by their ids; duplicates are removed.</summary>
    public static Key<ImmutableArray<string>> Entries(string name, VocabularyFile file, string description) =>
        new(name, new EntriesFormat(file), description);

    /// <summary>A page named by its id.</summary>
    public static Key<Reference?> Page(string name, string description) =>
        new(name, new TextFormat((id, _) => new Reference(new PageId(id.Text), id.Place)), description);

    /// <summary>Pages named by their ids.</summary>
    public static Key<ImmutableArray<Reference>> Pages(string name, string description) =>
        List(name, description, id => new Reference(new PageId(id.Text), id.Place));

    /// <summary>Lines of text.</summary>
    public static Key<ImmutableArray<string>> Texts(string name, string description) =>
        List(name, description, text => text.Text);

    /// <summary>A list of texts, each converted. Every text is valid.</summary>
    public static Key<ImmutableArray<T>> List<T>(string name, string description, Func<PlacedText, T> convert) =>
        new(name, new TextsFormat((texts, _) => texts.Select(convert).ToImmutableArray()), description);

    /// <summary>A list of texts, each converted. Invalid ones are left out, with a problem added for each.</summary>
    public static Key<ImmutableArray<T>> List<T>(
        string name, string description, Func<PlacedText, ProblemList, T?> convert)
        where T : class => new(
            name,
            new TextsFormat(
                (texts, problems) => texts.Select(text => convert(text, problems)).OfType<T>().ToImmutableArray()),
            description);

    /// <summary>
    /// A file in the page's folder or a subfolder of it. The value is its path relative to <c>input/</c>. The remedy is
    /// shown, in Danish, if there is no such file.
    /// </summary>
    public static Key<string?> FileBeside(string name, string description, string remedy) =>
        new(name, new FileFormat(remedy), description);

    /// <summary>A list of entries with keys of their own, such as attachments.</summary>
    public static Key<ImmutableArray<T>> Mappings<T>(string name, string description, KeySet<T> entry)
        where T : class =>
        new(name, new MappingsFormat(entry, made => made.Cast<T>().ToImmutableArray()), description);

    /// <summary>One entry with keys of its own. If there are several, the first is used.</summary>
    public static Key<T?> Mapping<T>(string name, string description, KeySet<T> entry) where T : class =>
        new(name, new MappingsFormat(entry, made => made.FirstOrDefault()), description);

    /// <summary>Makes the key required; its fallback is the empty text.</summary>
    public static Key<string> Required(this Key<string?> key) => Required(key, fallback: "");

    /// <summary>Makes the key required. The fallback is its value if it is missing.</summary>
    public static Key<T> Required<T>(this Key<T?> key, T fallback) where T : class =>
        new(key.Name, key.Format, key.Description)
        {
            Requirement = Requirement.Always,
            NotBefore = key.NotBefore,
            Fallback = fallback,
        };

    /// <summary>Makes the key required. The fallback is its value if it is missing.</summary>
    public static Key<T> Required<T>(this Key<T?> key, T fallback = default) where T : struct =>
        new(key.Name, key.Format, key.Description)
        {
            Requirement = Requirement.Always,
            NotBefore = key.NotBefore,
            Fallback = fallback,
        };

    /// <summary>Makes the key required unless another key has the given value.</summary>
    public static Key<T> RequiredUnless<T, TWord>(this Key<T> key, Key<TWord> other, TWord optionalWhen)
        where TWord : struct, Enum =>
        key with { Requirement = new Requirement(other, optionalWhen) };

    /// <summary>Adds the rule that the date must not precede another one.</summary>
    public static Key<T> NotBefore<T>(this Key<T> key, Key earlier) => key with { NotBefore = earlier };
}

using System.Collections.Immutable;

namespace Site.Model;

/// <summary>The keys that pages of all kinds have.</summary>
public static class SharedKeys
{
    /// <summary>The folder of services, which other pages refer to by file name.</summary>
    public const string ServiceFolder = "tilbud";

    /// <summary>
    /// The title, for most kinds. Kinds that can generate a title declare an optional key of the same name instead.
    /// </summary>
    public static Key<string> Title { get; } =
        Keys.Text("titel", "Sidens overskrift. Den står også i lister og søgning.").Required();

    public static Key<string?> Summary { get; } = Keys.Text(
        "resumé", "Én eller to sætninger om, hvad siden siger. De vises i lister og i søgningen.");

    public static Key<ImmutableArray<string>> Topics { get; } =
        Keys.Entries("emner", VocabularyFile.Topics, "De emner, siden handler om.");

    public static Key<ImmutableArray<string>> Parties { get; } =
        Keys.Entries("parter", VocabularyFile.Organisations, "De kommuner og andre organisationer, siden handler om.");

    public static Key<ImmutableArray<string>> LegalBasis { get; } =
        Keys.Entries("lovgrundlag", VocabularyFile.LegalBasis, "De paragraffer, siden handler om.");

    public static Key<ImmutableArray<Reference>> Services { get; } = Keys.List(
        "tilbud", "De tilbud, siden handler om: filnavne fra mappen tilbud uden endelse.",
        name => new Reference(ServiceId(name.Text), name.Place));

    public static Key<string?> SourceDocument { get; } = Keys.Text("kilde", "Det dokument, siden gengiver, med ord.");

    public static Key<DateOnly?> PublishFrom { get; } = Keys.Day("publiceres", "Siden vises først fra denne dag.");

    public static Key<DateOnly?> WithdrawnFrom { get; } = Keys.Day(
        "trukket-tilbage", "Fra denne dag står der kun, at siden er trukket tilbage.").NotBefore(PublishFrom);

    public static Key<bool?> IsDraft { get; } = Keys.Flag(
        "kladde", "»ja« holder siden tilbage, til linjen bliver slettet.");

    public static Key<ImmutableArray<FormerAddress>> FormerAddresses { get; } = Keys.List(
        "tidligere-adresser", "Adresser, der skal føre hertil, hver med en skråstreg først: /aftaler/gammelt-navn/.",
        FormerAddress.Parse);

    public static Key<DateOnly?> ValidFrom { get; } = Keys.Day("gælder-fra", "Den dag, det begynder at gælde.");

    public static Key<DateOnly?> ValidTo { get; } =
        Keys.Day("gælder-til", "Den sidste dag, det gælder.").NotBefore(ValidFrom);

    public static Key<ImmutableArray<Reference>> Replaces { get; } = Keys.Pages(
        "erstatter", "De sider, som denne træder i stedet for. De viser »erstattet af« og er ikke længere gældende.");

    /// <summary>All shared keys except the title, in the order in which editors are shown them.</summary>
    public static ImmutableArray<Key> All { get; } =
    [
        Summary, Topics, Parties, LegalBasis, Services, SourceDocument, PublishFrom, WithdrawnFrom, IsDraft,
        FormerAddresses, ValidFrom, ValidTo, Replaces,
    ];

    /// <summary>The id of a service's page.</summary>
    /// <param name="name">The name of its file without extension.</param>
    public static PageId ServiceId(string name) => new PageId(ServiceFolder).Child(name);

    /// <summary>Returns the page with its id, file, text and the values of the shared keys.</summary>
    public static Content Fill(Content page, PageId id, PageValues values) => page with
    {
        Id = id,
        File = values.File,
        Title = values.Has(Title) ? values.Get(Title) : page.Title,
        Summary = values.Get(Summary),
        Topics = values.Get(Topics),
        Parties = values.Get(Parties),
        LegalBasis = values.Get(LegalBasis),
        Services = values.Get(Services),
        SourceDocument = values.Get(SourceDocument),
        Text = values.Text,
        PublishFrom = values.Get(PublishFrom),
        WithdrawnFrom = values.Get(WithdrawnFrom),
        IsDraft = values.Get(IsDraft) ?? false,
        FormerAddresses = values.Get(FormerAddresses),
        ValidFrom = values.Get(ValidFrom),
        ValidTo = values.Get(ValidTo),
        Replaces = values.Get(Replaces),
    };
}

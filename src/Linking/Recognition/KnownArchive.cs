using System.Collections.Immutable;
using Site.Disclosure;
using Site.Model;

namespace Site.Linking.Recognition;

/// <summary>What the references of an archive are known by, so as to tell what is known otherwise than before.</summary>
/// <param name="archive">What the public may see.</param>
/// <param name="targets">Every page of the site.</param>
internal sealed class KnownArchive(PublicArchive archive, Targets targets)
{
    private static readonly string LegalBasis = $"{SiteAddresses.Of(ListingKind.LegalBasis)}/";

    private readonly ImmutableArray<KnownPage> pages = [.. archive.AllContent.Select(content => new KnownPage(content))];
    private readonly ImmutableArray<(int List, string Id, string Title, string Short, ValueArray<string> Aliases)> words = [.. Words(archive.RecognisedNames)];

    /// <summary>Every page of the site.</summary>
    public Targets Targets => targets;

    /// <summary>What texts may depend on that is another thing than before; null where that may be anything.</summary>
    /// <param name="before">What was known.</param>
    /// <param name="otherPages">The pages that came, went or are called otherwise; null where any may be.</param>
    public IReadOnlySet<Dependency>? ChangesSince(KnownArchive before, IReadOnlySet<PageId>? otherPages) =>
        words.SequenceEqual(before.words) && Difference<KnownPage>.Between(before.pages, pages) is { } apart
            ? apart.Gone.Concat(apart.Come).SelectMany(page => page.Decides).Concat(OnComingAndGoing(before, otherPages ?? targets.ById.Keys.Union(before.Targets.ById.Keys))).ToHashSet()
            : null;

    /// <summary>The pages, those that the generator makes itself among them, that only one of the archives has.</summary>
    private IEnumerable<Dependency> OnComingAndGoing(KnownArchive before, IEnumerable<PageId> candidates) => candidates.Where(id => targets.ById.ContainsKey(id) != before.Targets.ById.ContainsKey(id))
        .SelectMany(id => id.Value.StartsWith(LegalBasis, StringComparison.Ordinal) ? [new OnPage(id), new OnKind(KeywordKind.Paragraph)] : (Dependency[])[new OnPage(id)]);

    private static IEnumerable<(int List, string Id, string Title, string Short, ValueArray<string> Aliases)> Words(Vocabularies words) =>
        new[] { words.Forums, words.Organisations, words.LegalBasis, words.Topics, words.Abbreviations }
            .SelectMany((list, index) => list.Select(entry => (index, entry.Id, entry.Title, entry.Short, new ValueArray<string>(entry.Aliases))));
}

/// <summary>A page as references to it, or on it, know it: equal to another that is known by the same.</summary>
/// <param name="Content">The page, which is looked into only where it is another.</param>
internal readonly record struct KnownPage(Content Content)
{
    /// <inheritdoc/>
    public bool Equals(KnownPage other) => ReferenceEquals(Content, other.Content) || PageFacts.Of(Content).Equals(PageFacts.Of(other.Content));

    /// <inheritdoc/>
    public override int GetHashCode() => Content.Id.GetHashCode();

    /// <summary>What it decides for texts, its names left out.</summary>
    public IEnumerable<Dependency> Decides => PageFacts.Of(Content).Decides;
}

/// <summary>What references to a page, or on it, are known by. An item is called by its number alone; other pages by their titles, and services by other names among their fields.</summary>
internal readonly record struct PageFacts(
    PageId Id, string? Forum, PartialDate? Date, DateOnly? ValidFrom, DateOnly? ValidTo, AgreementType? Type, KeywordKind? Kind, string? CaseNumber, Openness? Openness,
    ValueArray<(int? Number, string? File)> Attachments, string? Title, ValueArray<string> FieldTexts)
{
    public static PageFacts Of(Content content) => content is AgendaItem item
        ? new(item.Id, null, item.Date, item.ValidFrom, item.ValidTo, null, null, item.CaseNumber, item.Openness, NumberedIn(item), null, ImmutableArray<string>.Empty)
        : new(content.Id, (content as Meeting)?.Forum.Id, content.Date, content.ValidFrom, content.ValidTo, (content as Agreement)?.Type, KindOf(content), null, null,
            ImmutableArray<(int?, string?)>.Empty, content.Title, ValueArray<string>.Of(content.FieldTexts));

    /// <summary>What it decides for texts, its names left out.</summary>
    public IEnumerable<Dependency> Decides =>
    [
        new OnPage(Id),
        .. Openness is null ? (Dependency[])[] : [new OnPage(Id.Parent)],
        .. Forum is not null && Date is { } day ? Dependency.Of(day) : [],
        .. Type is { } type ? (Dependency[])[new OnAgreements(type)] : [],
        .. Kind is { } kind ? (Dependency[])[new OnKind(kind)] : [],
    ];

    private static KeywordKind? KindOf(Content content) => content is TariffTable ? KeywordKind.Tariffs : SubjectReferences.KindOf(content);

    private static ImmutableArray<(int? Number, string? File)> NumberedIn(AgendaItem item) => [.. item.Attachments.Select(attachment => (attachment.Number, attachment.File))];
}

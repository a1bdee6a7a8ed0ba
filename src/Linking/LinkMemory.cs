using System.Collections.Immutable;
using Site.Linking.Recognition;
using Site.Model;

namespace Site.Linking;

/// <summary>
/// What the last linking came to, for archives that are linked again and again: each part is made anew only when something
/// changed that it is made of. Not to be used from two threads at once.
/// </summary>
public sealed class LinkMemory
{
    private readonly Dictionary<PageId, (Content From, WrittenNames Names)> names = [];
    private readonly Seen<string> unread = new();
    private IReadOnlyDictionary<PageId, Target>? targets;
    private NameIndex? index;

    /// <summary>Where in each list pages stand.</summary>
    internal Kept<ListedPage, ListedPlaces> Listed { get; } = new(pages => new ListedPlaces(pages));

    /// <summary>Every page of the site.</summary>
    internal Kept<TargetPage, Targets> Targets { get; } = new(Linking.Targets.Of);

    /// <summary>Rings, told.</summary>
    internal Kept<LaterPage, ImmutableArray<Problem>> Rings { get; } = new(CycleCheck.Of);

    /// <summary>Every page's place in time.</summary>
    internal Kept<DatedPage, IReadOnlyDictionary<PageId, int>> Order { get; } = new(RelationFinder.InOrder);

    /// <summary>Where among the open entries each page stands.</summary>
    internal Kept<PageId, IReadOnlyDictionary<PageId, int>> Places { get; } = new(OpenEntries.Places);

    /// <summary>The open entries of every matter.</summary>
    internal Kept<MatterPage, IReadOnlyList<ImmutableArray<int>>> Matters { get; } = new(ChainFinder.Find);

    /// <summary>The words and names that texts are looked through for.</summary>
    internal Kept<Recognition.Entry, Lexicon> Words { get; } = new(entries => new Lexicon(entries));

    /// <summary>What was recognised in texts; null where no archive will be linked again.</summary>
    internal RecognitionMemory? Recognition { get; init; } = new();

    /// <summary>What each page names by id: the very names of the last time where they are the same.</summary>
    /// <param name="contents">The pages, in the order of the archive.</param>
    /// <param name="known">The site's pages.</param>
    internal ImmutableArray<WrittenNames> Written(ImmutableArray<Content> contents, KnownPages known)
    {
        var isKnown = ReferenceEquals(targets, known.Targets) & !unread.Differs(known.Unread);
        targets = known.Targets;
        return [.. contents.Select(content => WrittenOn(content, known, isKnown))];
    }

    /// <summary>What pages say of one another.</summary>
    /// <param name="contents">The pages, in the order of the archive.</param>
    /// <param name="written">What each names by id.</param>
    /// <param name="recognised">What the text of each says.</param>
    internal NameIndex Index(ImmutableArray<Content> contents, ImmutableArray<WrittenNames> written, ImmutableArray<RecognisedPage?> recognised)
    {
        ImmutableArray<PageNames> now = [.. contents.Select((content, place) =>
            index?.NamesOn(content.Id) is { } last && ReferenceEquals(last.Written, written[place]) && ReferenceEquals(last.Recognised, recognised[place])
                ? last : new PageNames(content.Id, written[place], recognised[place]))];
        return index = index?.With(now) ?? new NameIndex(now);
    }

    private WrittenNames WrittenOn(Content content, KnownPages known, bool isKnown)
    {
        var (from, last) = names.GetValueOrDefault(content.Id);
        var isSame = last is not null && (ReferenceEquals(from, content) || WrittenPage.Of(from).Equals(WrittenPage.Of(content)));
        if (isSame && isKnown)
        {
            return last!;
        }

        var now = WrittenNames.Of(WrittenPage.Of(content), known);
        names[content.Id] = (content, now.Equals(last) ? last : now);
        return names[content.Id].Names;
    }
}

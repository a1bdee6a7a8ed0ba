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
    private Targets? targets;
    private NameIndex? index;

    /// <summary>Where in each list pages stand.</summary>
    internal Kept<ListedPage, ListedPlaces> Listed { get; } = new(pages => new ListedPlaces(pages));

    /// <summary>Every page of the site.</summary>
    internal Kept<TargetPage, Targets> Targets { get; } = new((pages, last) => last?.With(pages) ?? new Targets(pages));

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
    /// <param name="now">The site's pages.</param>
    /// <param name="unread">Files that exist but could not be read.</param>
    internal ImmutableArray<WrittenNames> Written(ImmutableArray<Content> contents, Targets now, ImmutableArray<string> unread)
    {
        var changes = this.unread.Differs(unread) ? null : now.ChangesSince(targets);
        targets = now;
        var known = new KnownPages(now.ById, unread);
        return [.. contents.Select(content => WrittenOn(content, known, changes))];
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

    private WrittenNames WrittenOn(Content content, KnownPages known, IReadOnlySet<PageId>? changes)
    {
        var (from, last) = names.GetValueOrDefault(content.Id);
        if (last is not null && changes is not null && (ReferenceEquals(from, content) || WrittenPage.Of(from).Equals(WrittenPage.Of(content))) && !last.MayChangeWith(changes, content.Id))
        {
            return last;
        }

        var now = WrittenNames.Of(WrittenPage.Of(content), known);
        names[content.Id] = (content, now.Equals(last) ? last : now);
        return names[content.Id].Names;
    }
}

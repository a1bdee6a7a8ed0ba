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
    private readonly Dictionary<PageId, (WrittenPage From, PageNames Names)> names = [];
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

    /// <summary>What was recognised in texts; null where no archive will be linked again.</summary>
    internal RecognitionMemory? Recognition { get; init; } = new();

    /// <summary>What pages say of one another.</summary>
    /// <param name="contents">The pages, in the order of the archive.</param>
    /// <param name="recognised">What the text of each says.</param>
    /// <param name="known">The site's pages.</param>
    /// <param name="problems">Where names that lead nowhere are told.</param>
    internal NameIndex Index(ImmutableArray<Content> contents, ImmutableArray<RecognisedPage?> recognised, KnownPages known, ProblemList problems)
    {
        var isKnown = ReferenceEquals(targets, known.Targets) & !unread.Differs(known.Unread);
        targets = known.Targets;
        var now = contents.Select((content, place) => NamesOn(WrittenPage.Of(content), recognised[place], known, isKnown)).ToImmutableArray();
        problems.AddRange(now.SelectMany(page => page.Written.Problems.Items));
        return index = index?.With(now) ?? new NameIndex(now);
    }

    /// <summary>The very names of the last time where they say the same, so that the index sees at a glance what is new.</summary>
    private PageNames NamesOn(WrittenPage page, RecognisedPage? recognised, KnownPages known, bool isKnown)
    {
        var (from, last) = names.GetValueOrDefault(page.Id);
        var isSame = last is not null && from.Equals(page);
        var written = isKnown && isSame ? last!.Written : WrittenNames.Of(page, known);
        var now = last is not null && ReferenceEquals(last.Recognised, recognised) && last.Written.Equals(written) ? last : new PageNames(page.Id, written, recognised);
        if (!isSame || !ReferenceEquals(now, last))
        {
            names[page.Id] = (page, now);
        }

        return now;
    }
}

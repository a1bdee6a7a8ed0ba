using System.Collections.Immutable;
using Site.Model;

namespace Site.Linking.Recognition;

/// <summary>Something of an archive, beside its names, that decides what a text means: a text that depends on nothing that changed, and holds no name that did, means what it meant.</summary>
internal abstract record Dependency
{
    /// <summary>What a page's texts depend on, whatever they say.</summary>
    public static IEnumerable<Dependency> Of(PageSetting page) => page.Meeting is { } meeting ? [new OnPage(page.Id), new OnPage(meeting.Id)] : [new OnPage(page.Id)];

    /// <summary>What a passage depends on.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="meetings">The meetings that it names.</param>
    public static IEnumerable<Dependency> Of(Passage passage, IEnumerable<MeetingMention> meetings) =>
    [
        .. passage.Source.Written.Select(link => new OnPage(link.To.Id)),
        .. meetings.SelectMany(mention => mention.Meetings).Select(meeting => new OnPage(meeting.Id)),
        .. meetings.Select(mention => mention.Day).OfType<DateMention>().SelectMany(Of),
        .. passage.Hits.Select(hit => Of(hit.Meaning)).OfType<Dependency>(),
    ];

    /// <summary>What is another thing for texts when a meeting on a day comes or goes: every way in which they may write that day.</summary>
    public static IEnumerable<Dependency> Of(PartialDate day) => day.Month is not { } month ? [] :
        new int?[] { day.Year, null }.SelectMany(year => new int?[] { day.Day, null }.Distinct().Select(date => new OnDay(year, month, date)));

    private static IEnumerable<Dependency> Of(DateMention date) => date switch
    {
        { Month: { } month } => [new OnDay(date.Year, month, date.Day)],
        { Season: { } season } => Enumerable.Range(season.From, season.To - season.From + 1).Select(month => new OnDay(date.Year, month, null)),
        _ => [],
    };

    private static Dependency? Of(Meaning meaning) => meaning switch
    {
        AgreementWord word => new OnAgreements(word.Type),
        OrganisationName name => new OnPage(SiteAddresses.Of(ListingKind.Organisation, name.Id)),
        OrganisationShort name => new OnPage(SiteAddresses.Of(ListingKind.Organisation, name.Id)),
        Keyword { Kind: KeywordKind.Announcement or KeywordKind.Group or KeywordKind.Letter or KeywordKind.Tariffs or KeywordKind.Paragraph } keyword => new OnKind(keyword.Kind),
        _ => null,
    };
}

/// <summary>Some dependencies. They are kept as numbers, which two may share, and a number is compared at no price.</summary>
internal sealed class DependencySet(IEnumerable<Dependency> dependencies)
{
    private readonly ImmutableArray<int> numbers = [.. dependencies.Select(dependency => dependency.GetHashCode()).Order()];

    /// <summary>Whether another set may hold one of these; true where it does.</summary>
    public bool Overlaps(DependencySet other)
    {
        var (few, many) = numbers.Length < other.numbers.Length ? (numbers, other.numbers) : (other.numbers, numbers);
        foreach (var number in few)
        {
            if (many.BinarySearch(number) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>That a page is there, and what is known of it; of a meeting, also its items with their numbered attachments.</summary>
internal sealed record OnPage(PageId Page) : Dependency;

/// <summary>Which meetings there were on a day, or in a month, as much as a text says of it.</summary>
internal sealed record OnDay(int? Year, int Month, int? Day) : Dependency;

/// <summary>Which agreements of a type there are.</summary>
internal sealed record OnAgreements(AgreementType Type) : Dependency;

/// <summary>Which pages there are that a word of some kind begins references to.</summary>
internal sealed record OnKind(KeywordKind Kind) : Dependency;

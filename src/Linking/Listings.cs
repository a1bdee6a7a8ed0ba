using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Site.Model;

namespace Site.Linking;

/// <summary>Sorts the pages by year, forum, topic, organisation, outcome and legal basis.</summary>
/// <param name="entries">What may be listed.</param>
/// <param name="places">Where in <paramref name="entries"/> those of each list stand.</param>
internal sealed class Listings(ImmutableArray<Entry> entries, ListedPlaces places)
{
    /// <param name="words">What the lists are called, and in which order they come.</param>
    public ImmutableArray<ListingGroup> Of(Vocabularies words) =>
        [.. Groups(words, places.Keys(ListingKind.Year)).Select(group => Group(group.Kind, group.Title, group.Labels))];

    /// <summary>
    /// The address of every list that the archive can come to have when pages that are held back are published, also
    /// of lists that nothing is in now.
    /// </summary>
    public static IEnumerable<PageId> PossibleIn(Archive archive)
    {
        var years = archive.Meetings.Select(meeting => meeting.Day.Year.ToString(CultureInfo.InvariantCulture))
            .Distinct(StringComparer.Ordinal);
        return Groups(archive.Vocabularies, years)
            .SelectMany(group => group.Labels.Select(label => SiteAddresses.Of(group.Kind, label.Key)));
    }

    private static ImmutableArray<(ListingKind Kind, string Title, IEnumerable<Label> Labels)> Groups(
        Vocabularies words, IEnumerable<string> years) =>
    [
        (ListingKind.Year, "Beslutninger", years.Select(year => new Label(year, year, null))),
        (ListingKind.Forum, "Fora", Labels(words.Forums)),
        (ListingKind.Topic, "Emner", Labels(words.Topics)),
        (ListingKind.Organisation, "Kommuner og region", Labels(words.Organisations)),
        (ListingKind.Outcome, "Udfald", Outcomes()),
        (ListingKind.LegalBasis, "Lovgrundlag", Labels(words.LegalBasis)),
    ];

    private static readonly FrozenDictionary<Outcome, string> OutcomeKeys =
        Enum.GetValues<Outcome>().ToFrozenDictionary(outcome => outcome, outcome => Slug.From(FixedVocabularies.Outcomes[outcome]));

    /// <summary>The key of an outcome's list: its word as a slug.</summary>
    public static string OutcomeKey(Outcome outcome) => OutcomeKeys[outcome];

    private ListingGroup Group(ListingKind kind, string title, IEnumerable<Label> labels) => new(kind, title, SiteAddresses.Of(kind),
    [
        .. labels.Where(label => places.Has(kind, label.Key)).Select(label => new Listing(
            kind, label.Key, label.Title, label.Description, SiteAddresses.Of(kind, label.Key), [.. places.Of(kind, label.Key).Select(place => entries[place])])),
    ]);

    private static IEnumerable<Label> Labels(Vocabulary vocabulary) =>
        vocabulary.Select(entry => new Label(entry.Id, entry.Title, entry.Description));

    private static IEnumerable<Label> Outcomes() => Enum.GetValues<Outcome>().Select(outcome =>
        new Label(OutcomeKey(outcome), Capitalised(FixedVocabularies.Outcomes[outcome]), null));

    private static string Capitalised(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private readonly record struct Label(string Key, string Title, string? Description);
}

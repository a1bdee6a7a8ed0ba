using System.Collections.Concurrent;
using System.Collections.Immutable;
using Site.Disclosure;
using Site.Model;

namespace Site.Linking.Recognition;

/// <summary>
/// What recognition made of each text: a text is read anew when it changed, when a title that it shows changed, or when
/// anything did that references are known by.
/// </summary>
internal sealed class RecognitionMemory
{
    private readonly ConcurrentDictionary<PageId, Remembered> pages = new();
    private readonly Seen<(int List, string Id, string Title, string Short, ValueArray<string> Aliases)> words = new();
    private readonly Seen<PageId> addresses = new();
    private readonly Seen<KnownPage> known = new();
    private Recogniser? recogniser;

    /// <summary>What recognises the references of an archive: the last one, unless they are known by other names, dates and numbers now; then everything is forgotten.</summary>
    public Recogniser Begin(PublicArchive archive, IReadOnlyDictionary<PageId, Target> targets)
    {
        if (words.Differs(Words(archive.Vocabularies)) | addresses.Differs(targets.Keys) | known.Differs(archive.AllContent.Select(KnownPage.Of)) || recogniser is null)
        {
            pages.Clear();
            recogniser = null;
            recogniser = new Recogniser(archive, targets.ContainsKey);
        }

        return recogniser;
    }

    /// <summary>What was made of a page's text, or null where that may be another thing now.</summary>
    public RecognisedPage? Recall(Content page, Func<PageId, string?> titleOf, ProblemList problems)
    {
        if (!pages.TryGetValue(page.Id, out var remembered) || !ReferenceEquals(remembered.Text, page.Text) || remembered.HasOtherTitles(titleOf))
        {
            return null;
        }

        problems.AddRange(remembered.Problems);
        return remembered.Page;
    }

    /// <summary>Remembers what was made of a page's text. Safe from several threads.</summary>
    /// <param name="page">The page.</param>
    /// <param name="recognised">What was made.</param>
    /// <param name="problems">What was told.</param>
    /// <param name="titles">Titles that either shows.</param>
    public void Keep(Content page, RecognisedPage recognised, ImmutableArray<Problem> problems, IReadOnlyDictionary<PageId, string?> titles) =>
        pages[page.Id] = new Remembered(page.Text, recognised, problems, titles);

    private static IEnumerable<(int List, string Id, string Title, string Short, ValueArray<string> Aliases)> Words(Vocabularies words) =>
        new[] { words.Forums, words.Organisations, words.LegalBasis, words.Topics, words.Abbreviations }
            .SelectMany((list, index) => list.Select(entry => (index, entry.Id, entry.Title, entry.Short, new ValueArray<string>(entry.Aliases))));

    /// <summary>What references to a page, or on it, are known by. An item is called by its number alone; other pages by their titles, and services by other names among their fields.</summary>
    private readonly record struct KnownPage(
        PageId Id, string? Forum, PartialDate? Date, DateOnly? ValidFrom, DateOnly? ValidTo, AgreementType? Type, string? CaseNumber, Openness? Openness,
        ValueArray<(int? Number, string? File)> Attachments, string? Title, ValueArray<string> FieldTexts)
    {
        public static KnownPage Of(Content content) => content is AgendaItem item
            ? new(item.Id, null, item.Date, item.ValidFrom, item.ValidTo, null, item.CaseNumber, item.Openness, NumberedIn(item), null, ImmutableArray<string>.Empty)
            : new(content.Id, (content as Meeting)?.Forum.Id, content.Date, content.ValidFrom, content.ValidTo, (content as Agreement)?.Type, null, null,
                ImmutableArray<(int?, string?)>.Empty, content.Title, ValueArray<string>.Of(content.FieldTexts));

        private static ImmutableArray<(int? Number, string? File)> NumberedIn(AgendaItem item) => [.. item.Attachments.Select(attachment => (attachment.Number, attachment.File))];
    }

    private sealed record Remembered(MarkdownText Text, RecognisedPage Page, ImmutableArray<Problem> Problems, IReadOnlyDictionary<PageId, string?> Titles)
    {
        public bool HasOtherTitles(Func<PageId, string?> titleOf) => Titles.Count > 0 && Titles.Any(title => titleOf(title.Key) != title.Value);
    }
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using Site.Disclosure;
using Site.Linking.Recognition;
using Site.Model;

namespace Site.Linking;

/// <summary>
/// What recognition made of each text, for archives that are linked again and again: a text is read anew when it changed, when a
/// title that it shows changed, or when anything did that references are known by.
/// </summary>
public sealed class LinkMemory
{
    private readonly ConcurrentDictionary<PageId, Remembered> pages = new();
    private int? names;
    private Recogniser? recogniser;

    /// <summary>What recognises the references of an archive: the last one, unless they are known by other names, dates and numbers now; then everything is forgotten.</summary>
    internal Recogniser Begin(PublicArchive archive, IReadOnlyDictionary<PageId, Target> targets)
    {
        var now = NamesOf(archive, targets.Keys);
        if (now != names || recogniser is null)
        {
            pages.Clear();
            (names, recogniser) = (now, new Recogniser(archive, targets.ContainsKey));
        }

        return recogniser;
    }

    /// <summary>What was made of a page's text, or null where that may be another thing now.</summary>
    internal RecognisedPage? Recall(Content page, Func<PageId, string?> titleOf, ProblemList problems)
    {
        if (!pages.TryGetValue(page.Id, out var known) || !ReferenceEquals(known.Text, page.Text) || known.Titles.Any(title => titleOf(title.Key) != title.Value))
        {
            return null;
        }

        problems.AddRange(known.Problems);
        return known.Page;
    }

    internal void Keep(Content page, RecognisedPage recognised, ImmutableArray<Problem> problems, IReadOnlyDictionary<PageId, string?> titles) =>
        pages[page.Id] = new Remembered(page.Text, recognised, problems, titles);

    private static int NamesOf(PublicArchive archive, IEnumerable<PageId> addresses)
    {
        var hash = new HashCode();
        var words = archive.Vocabularies;
        foreach (var entry in words.Forums.Concat(words.Organisations).Concat(words.LegalBasis).Concat(words.Topics).Concat(words.Abbreviations))
        {
            hash.Add((entry.Id, entry.Title, entry.Short, string.Join('|', entry.Aliases)));
        }

        foreach (var address in addresses)
        {
            hash.Add(address);
        }

        foreach (var content in archive.AllContent)
        {
            hash.Add(((content as Meeting)?.Forum.Id, content.Date, content.ValidFrom, content.ValidTo));
            if (content is AgendaItem item)
            {
                hash.Add((item.CaseNumber, item.Openness));
                item.Attachments.ToList().ForEach(attachment => hash.Add((attachment.Number, attachment.File)));
            }
            else
            {
                hash.Add(content.Title);
                content.FieldTexts.ToList().ForEach(hash.Add);
            }
        }

        return hash.ToHashCode();
    }

    private sealed record Remembered(MarkdownText Text, RecognisedPage Page, ImmutableArray<Problem> Problems, IReadOnlyDictionary<PageId, string?> Titles);
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using Site.Disclosure;
using Site.Model;

namespace Site.Linking.Recognition;

/// <summary>
/// What recognition made of each text: a text is read anew when it changed, when a title that it shows changed, when it holds a
/// name that came or went, or when something else changed that decides what it means.
/// </summary>
internal sealed class RecognitionMemory
{
    /// <summary>To look for more takes longer than to read everything.</summary>
    private const int MostNames = 200;

    private readonly ConcurrentDictionary<PageId, Remembered> pages = new();
    private KnownArchive? known;
    private Recogniser? recogniser;

    /// <summary>What recognises the references of an archive; the texts that may mean something else now are forgotten.</summary>
    /// <param name="archive">What the public may see.</param>
    /// <param name="targets">Every page of the site.</param>
    /// <param name="words">The words and names of the archive.</param>
    public Recogniser Begin(PublicArchive archive, Targets targets, Task<Lexicon> words)
    {
        var (now, before) = (new KnownArchive(archive, targets), known);
        known = now;
        var otherPages = targets.ChangesSince(before?.Targets);
        var changes = before is null ? null : now.ChangesSince(before, otherPages);
        if (otherPages is null or { Count: > 0 })
        {
            Forget(made => otherPages is null || made.ShowsAny(otherPages));
        }

        if (recogniser is null || changes is null or { Count: > 0 })
        {
            var last = recogniser;
            recogniser = new Recogniser(archive, targets.ById.ContainsKey, words);
            Forget(changes, last is null ? null : recogniser.NamesUnlike(last)?.Select(TextWords.OfName).ToList());
        }

        return recogniser;
    }

    /// <summary>What was made of a page's text, or null where that may be another thing now.</summary>
    public RecognisedPage? Recall(Content page, ProblemList problems)
    {
        if (!pages.TryGetValue(page.Id, out var remembered) || !ReferenceEquals(remembered.Text, page.Text))
        {
            return null;
        }

        problems.AddRange(remembered.Problems);
        return remembered.Page;
    }

    /// <summary>Remembers what was made of a page's text. Safe from several threads.</summary>
    /// <param name="id">The page.</param>
    /// <param name="made">What was made of it, and of what.</param>
    public void Keep(PageId id, Remembered made) => pages[id] = made;

    /// <summary>Forgets the texts that depend on a change or may hold one of some names; all where either is not known.</summary>
    private void Forget(IReadOnlySet<Dependency>? changes, List<WordsOfName>? names)
    {
        if (changes is null || names is null or { Count: > MostNames })
        {
            pages.Clear();
            return;
        }

        var changed = new DependencySet(changes);
        Forget(made => made.Dependencies.Overlaps(changed) || names.Exists(made.Words.MayHold));
    }

    private void Forget(Func<Remembered, bool> isConcerned)
    {
        foreach (var (id, made) in pages)
        {
            if (isConcerned(made))
            {
                pages.TryRemove(id, out _);
            }
        }
    }
}

/// <summary>What was made of a page's text.</summary>
/// <param name="Text">The text.</param>
/// <param name="Page">What was made.</param>
/// <param name="Problems">What was told.</param>
/// <param name="Titles">The pages whose titles either shows, also those that are not there.</param>
/// <param name="Dependencies">What else it was made of, beside names.</param>
/// <param name="Words">Among which the names are, those that the archive may have one day too.</param>
internal sealed record Remembered(
    MarkdownText Text, RecognisedPage Page, ImmutableArray<Problem> Problems, IReadOnlySet<PageId> Titles, DependencySet Dependencies, TextWords Words)
{
    /// <summary>Whether it shows the title of any of some pages, or would if they had one.</summary>
    public bool ShowsAny(IReadOnlySet<PageId> pages) => pages.Count < Titles.Count ? pages.Any(Titles.Contains) : Titles.Any(pages.Contains);
}

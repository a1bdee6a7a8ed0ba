using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Markdig.Syntax.Inlines;
using Site.Disclosure;
using Site.Model;

namespace Site.Linking.Recognition;

/// <summary>What recognition made of a page.</summary>
/// <param name="Edges">Where the words that become links begin and end.</param>
/// <param name="Mentions">Every place that names another page, written links among them, in order.</param>
internal sealed record RecognisedPage(ImmutableArray<(LiteralInline Literal, LinkEdge Edge)> Edges, ImmutableArray<Mention> Mentions);

/// <summary>Runs recognition over the archive's pages, and tells what could mean several pages.</summary>
/// <param name="archive">What the public may see.</param>
/// <param name="targets">Every page of the site.</param>
/// <param name="words">The words and names of the archive; they may still be on their way.</param>
/// <param name="problems">Where ambiguous references are told, each phrase once per page.</param>
/// <param name="memory">What was recognised the last time; null where nothing is to be remembered.</param>
internal sealed class PageRecognition(PublicArchive archive, Targets targets, Task<Lexicon> words, ProblemList problems, RecognitionMemory? memory)
{
    private readonly Recogniser recogniser = memory?.Begin(archive, targets, words) ?? new Recogniser(archive, targets.ById.ContainsKey, words);

    /// <summary>What each page's text says; null for a page without text.</summary>
    public ImmutableArray<RecognisedPage?> Run(ImmutableArray<Content> pages)
    {
        var found = pages.Select(page => page.Text.IsEmpty ? null : memory?.Recall(page, problems)).ToArray();
        var unknown = Enumerable.Range(0, pages.Length).Where(place => found[place] is null && !pages[place].Text.IsEmpty).ToList();
        Parallel.ForEach(unknown, place => found[place] = Of(pages[place]));
        return ImmutableCollectionsMarshal.AsImmutableArray(found);
    }

    /// <param name="id">The page.</param>
    /// <param name="shown">Told that its title is shown.</param>
    private string? TitleOf(PageId id, HashSet<PageId> shown)
    {
        shown.Add(id);
        return targets.ById.GetValueOrDefault(id)?.Title;
    }

    private RecognisedPage Of(Content page)
    {
        var titles = new HashSet<PageId>();
        var texts = Texts(page, titles).ToList();
        var dependencies = memory is null ? null : new HashSet<Dependency>();
        var found = recogniser.Find(page, texts.Select(text => text.Text), dependencies);
        var read = texts.Select((text, index) => new ReadText(text.Section, text.Text, found[index])).ToList();
        var ambiguous = new ProblemList();
        TellAmbiguous(page, read, ambiguous, titles);
        problems.AddRange(ambiguous.Sorted);
        var recognised = new RecognisedPage([.. LinkChoice.Of(read).SelectMany(chosen => FoundLinks.EdgesOf(chosen.Text, chosen.Link))], [.. read.SelectMany(text => MentionsIn(page, text))]);
        memory?.Keep(page.Id, new Remembered(page.Text, recognised, ambiguous.Sorted, titles, new DependencySet(dependencies!), TextWords.Of(texts.Select(text => text.Text.Text))));
        return recognised;
    }

    private IEnumerable<(int Section, RunningText Text)> Texts(Content page, HashSet<PageId> titles) => page.Text.Sections.Select(section => section.Blocks).Prepend(page.Text.Lead)
        .SelectMany((blocks, section) => RunningText.Of(blocks, id => TitleOf(id, titles)).Select(text => (section, text)));

    private IEnumerable<Mention> MentionsIn(Content page, ReadText read)
    {
        var written = read.Text.Written.Where(link => link.To.Id != page.Id && targets.ById.ContainsKey(link.To.Id))
            .Select(link => (link.Start, link.End, link.To.Id, link.To.Anchor));
        var found = read.Findings.Where(finding => finding.To is { } place && place.Page != page.Id)
            .Select(finding => (finding.Start, finding.End, Id: finding.To!.Page, finding.To.Anchor));
        return written.Concat(found).OrderBy(mention => mention.Start).Select(mention =>
        {
            var sentence = Sentence.Bounds(read.Text.Text, mention.Start, mention.End);
            var start = sentence.Start.Value;
            return new Mention(page.Id, mention.Id, read.Text.Text[sentence])
            {
                Anchor = mention.Anchor,
                Words = (mention.Start - start)..(mention.End - start),
                Place = PlaceOf(page, read.Text, mention.Start),
            };
        });
    }

    private void TellAmbiguous(Content page, List<ReadText> texts, ProblemList ambiguous, HashSet<PageId> titles)
    {
        var told = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (text, finding) in texts.SelectMany(read => read.Findings.Where(finding => finding.Candidates.Count > 0).Select(finding => (read.Text, finding))))
        {
            var words = text.Text[finding.Start..finding.End];
            if (told.Add(words))
            {
                ambiguous.Warn(PlaceOf(page, text, finding.Start), $"»{words}« er ikke blevet til et link, for det kan være flere sider: {Names(finding.Candidates, titles)}.",
                    $"Skriv selv linket: »[{words}](xref:{finding.Candidates[0]})«, eller skriv »[{words}]{{.ingen-link}}«, hvis det ikke skal være et link.");
            }
        }
    }

    private string Names(IReadOnlyList<PageId> pages, HashSet<PageId> titles) =>
        string.Join(", ", pages.Take(MostNamed).Select(id => $"{id} ({TitleOf(id, titles)})")) + (pages.Count > MostNamed ? $" og {pages.Count - MostNamed} til" : "");

    private static SourcePlace PlaceOf(Content page, RunningText text, int position) => text.PlaceOf(position) is var (line, column)
        ? new SourcePlace(page.File, line + 1, column + 1)
        : new SourcePlace(page.File);

    private const int MostNamed = 5;
}

using System.Collections.Immutable;
using Markdig.Syntax.Inlines;
using Site.Disclosure;
using Site.Model;

namespace Site.Linking.Recognition;

/// <summary>The references recognised on a page.</summary>
/// <param name="Boundaries">The starts and ends of links.</param>
/// <param name="Mentions">All mentions of other pages, including written links, in the order of the text.</param>
internal sealed record RecognisedPage(
    ImmutableArray<(LiteralInline Literal, LinkBoundary Boundary)> Boundaries, ImmutableArray<Mention> Mentions);

/// <summary>Recognises references on pages, and warns about ambiguous ones. Thread-safe.</summary>
/// <param name="archive">The published archive.</param>
/// <param name="targets">Every page of the site.</param>
/// <param name="inForceOn">Decides if a page is in force on a day.</param>
/// <param name="problems">Receives a warning for each ambiguous phrase, once per page.</param>
internal sealed class PageRecognition(
    PublicArchive archive,
    IReadOnlyDictionary<PageId, Target> targets,
    Func<PageId, DateOnly, InForce> inForceOn,
    ProblemList problems)
{
    private const int MaxPagesNamed = 5;

    private readonly Recogniser recogniser = new(archive, targets.ContainsKey, inForceOn);

    /// <summary>
    /// Recognises the references on each page, in parallel. The result is null for a page without text.
    /// </summary>
    public ImmutableArray<RecognisedPage?> RecogniseAll(ImmutableArray<PageWithMeeting> pages)
    {
        var found = new RecognisedPage?[pages.Length];
        Parallel.For(0, pages.Length, index =>
            found[index] = pages[index].Content.Text.IsEmpty ? null : Recognise(pages[index].Content));
        return [.. found];
    }

    private RecognisedPage Recognise(Content page)
    {
        var texts = ReadTexts(page).ToList();
        var found = recogniser.Find(page, texts.Select(text => text.Text));
        var withFindings = texts
            .Select((text, index) => new TextWithFindings(text.Section, text.Text, found[index]))
            .ToList();
        WarnAboutAmbiguous(page, withFindings);
        return new RecognisedPage(
            [
                .. LinkChoice.Choose(withFindings)
                    .SelectMany(chosen => RecognisedLinks.BoundariesOf(chosen.Text, chosen.Link)),
            ],
            [.. withFindings.SelectMany(text => MentionsIn(page, text))]);
    }

    private IEnumerable<(int Section, RunningText Text)> ReadTexts(Content page) =>
        page.Text.Sections.Select(section => section.Blocks).Prepend(page.Text.Lead)
            .SelectMany((blocks, section) => RunningText.ReadAll(blocks, TitleOf).Select(text => (section, text)));

    private string? TitleOf(PageId id) => targets.GetValueOrDefault(id)?.Title;

    private IEnumerable<Mention> MentionsIn(Content page, TextWithFindings text)
    {
        var written = text.Source.Written.Where(link => link.To.Id != page.Id && targets.ContainsKey(link.To.Id))
            .Select(link => (link.Start, link.End, link.To.Id, link.To.Anchor));
        var found = text.Findings.Where(finding => finding.To is { } to && to.Page != page.Id)
            .Select(finding => (finding.Start, finding.End, Id: finding.To!.Page, finding.To.Anchor));
        return written.Concat(found).OrderBy(mention => mention.Start).Select(mention =>
        {
            var sentence = Sentence.Bounds(text.Source.Text, mention.Start, mention.End);
            var start = sentence.Start.Value;
            return new Mention(page.Id, mention.Id, text.Source.Text[sentence])
            {
                Anchor = mention.Anchor,
                Words = (mention.Start - start)..(mention.End - start),
                Place = PlaceOf(page, text.Source, mention.Start),
            };
        });
    }

    private void WarnAboutAmbiguous(Content page, List<TextWithFindings> texts)
    {
        var reported = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var text in texts)
        {
            foreach (var finding in text.Findings.Where(finding => finding.Candidates.Count > 0))
            {
                var words = text.Source.Text[finding.Start..finding.End];
                if (reported.Add(words))
                {
                    var names = JoinNames(finding.Candidates);
                    problems.Warn(
                        PlaceOf(page, text.Source, finding.Start),
                        $"»{words}« er ikke blevet til et link, for det kan være flere sider: {names}.",
                        $"Skriv selv linket: »[{words}](xref:{finding.Candidates[0]})«, eller "
                        + $"skriv »[{words}]{{.ingen-link}}«, hvis det ikke skal være et link.");
                }
            }
        }
    }

    private string JoinNames(IReadOnlyList<PageId> pages) =>
        string.Join(", ", pages.Take(MaxPagesNamed).Select(id => $"{id} ({TitleOf(id)})"))
        + (pages.Count > MaxPagesNamed ? $" og {pages.Count - MaxPagesNamed} til" : "");

    private static SourcePlace PlaceOf(Content page, RunningText text, int position) =>
        text.PlaceOf(position) is var (line, column)
        ? new SourcePlace(page.File, line + 1, column + 1)
        : new SourcePlace(page.File);
}

using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Site.Model;

namespace Site.Linking.Recognition;

/// <summary>
/// Finds pages by their subject: "den centrale udmelding om tegnsprog", "arbejdsgruppen vedr. misbrugsområdet",
/// "vidensbrevet om rehabilitering". A subject of several pages is ambiguous.
/// </summary>
internal sealed class SubjectReferences(IEnumerable<Content> pages)
{
    private const int MinWordLength = 5;
    private const int MaxSubjectDistance = 60;
    private const string EnumerationPhrase = "en om ";

    private static readonly SearchValues<char> EndOfPhrase = SearchValues.Create(",;:()«»\"”");

    private static readonly FrozenSet<string> Prepositions =
        new[] { "om", "vedr", "vedrørende", "omkring", "på", "for", "til" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Suffixes of words for the same subject: "misbrugsområdet" is about "misbrug".</summary>
    private static readonly ImmutableArray<string> Suffixes =
        ["området", "områderne", "område", "indsatserne", "indsatser", "indsatsen", "indsats", "undervisningen"];

    /// <summary>Long words that occur in the subjects of many pages.</summary>
    private static readonly FrozenSet<string> Common =
        new[]
        {
            "nordjyske", "nordjysk", "nordjylland", "kommuner", "kommunerne", "kommunernes", "regionen", "tværs",
            "fælles", "arbejdet", "mellem",
        }.ToFrozenSet(StringComparer.Ordinal);

    private readonly ILookup<KeywordKind, (PageId Page, ImmutableArray<string> Subject)> subjects =
        pages.Select(page => (Kind: KindOf(page), page.Id, Subject: Subject(page)))
            .Where(page => page.Kind is not null && !page.Subject.IsEmpty)
            .ToLookup(page => page.Kind!.Value, page => (page.Id, page.Subject));

    public IEnumerable<Finding> Find(Passage passage)
    {
        foreach (var hit in passage.Hits)
        {
            // The kinds of keywords with subjects are those of KindOf.
            if (hit.Meaning is Keyword keyword && subjects.Contains(keyword.Kind))
            {
                foreach (var finding in FindAfter(passage, hit, [.. subjects[keyword.Kind]]))
                {
                    yield return finding;
                }
            }
        }
    }

    /// <summary>
    /// Finds the pages of the subject right after a noun, or of subjects enumerated later: "to udmeldinger: en om
    /// tegnsprog og en om punktskrift".
    /// </summary>
    private static IEnumerable<Finding> FindAfter(
        Passage passage, Hit noun, ImmutableArray<(PageId Page, ImmutableArray<string> Subject)> candidates)
    {
        if (FindSubjectStart(passage, noun.End) is { } start && Match(passage, start, candidates) is { } first)
        {
            return
            [
                Finding.FromDestinations(noun.Start, first.End, first.Pages),
                .. FindSecondSubject(passage, first, candidates),
            ];
        }

        return FindEnumerated(passage, noun.End)
            .Select(position => (position, Match: Match(passage, position + EnumerationPhrase.Length, candidates)))
            .Where(entry => entry.Match is not null)
            .Select(entry => Finding.FromDestinations(
                entry.position, entry.Match!.Value.End, entry.Match.Value.Pages));
    }

    /// <summary>"udmeldingerne om tegnsprog og punktskrift"</summary>
    private static IEnumerable<Finding> FindSecondSubject(
        Passage passage,
        (int End, ImmutableArray<Destination> Pages) first,
        ImmutableArray<(PageId Page, ImmutableArray<string> Subject)> candidates)
    {
        var next = passage.SkipSpace(first.End);
        if (passage.StartsWithAt("og ", next) && Match(passage, next + 3, candidates) is { } second
            && !second.Pages.SequenceEqual(first.Pages))
        {
            yield return Finding.FromDestinations(passage.SkipSpace(next + 3), second.End, second.Pages);
        }
    }

    /// <summary>The positions of "en om" in the rest of the sentence.</summary>
    private static IEnumerable<int> FindEnumerated(Passage passage, int end)
    {
        var sentence = Sentence.Bounds(passage.Text, end - 1, end).End.Value;
        for (var i = end; i + EnumerationPhrase.Length < sentence; i++)
        {
            if (passage.Text[i] == ' ' && passage.StartsWithAt(EnumerationPhrase, i + 1))
            {
                yield return i + 1;
            }
        }
    }

    /// <summary>
    /// The start of the subject: after a preposition, a bracket or a quotation mark, and after a date.
    /// </summary>
    private static int? FindSubjectStart(Passage passage, int end)
    {
        var next = passage.SkipSpace(passage.Dates.Find(date => date.Start == passage.SkipSpace(end))?.End ?? end);
        if (next < passage.Text.Length && passage.Text[next] is '(' or '»' or '"' or '”' or '“')
        {
            return next + 1;
        }

        var word = passage.WordsBetween(next, Math.Min(passage.Text.Length, next + 12)).FirstOrDefault("");
        return Prepositions.Contains(word)
            ? next + word.Length
            : next < passage.Text.Length && char.IsUpper(passage.Text[next]) ? next : null;
    }

    /// <summary>
    /// The pages whose subjects share most words with the text at a position, among them one of the first two words of
    /// the subject, and the end of those words; null if there are none.
    /// </summary>
    private static (int End, ImmutableArray<Destination> Pages)? Match(
        Passage passage, int start, ImmutableArray<(PageId Page, ImmutableArray<string> Subject)> candidates)
    {
        var words = ContentWords(passage, start).Take(3).ToList();
        var best = candidates
            .Select(candidate => (
                candidate.Page,
                Last: words.FindLastIndex(word => candidate.Subject.Contains(Root(word.Word))),
                Count: words.Count(word => candidate.Subject.Contains(Root(word.Word))),
                IsMain: words.Exists(word => candidate.Subject.Take(2).Contains(Root(word.Word)))))
            .Where(candidate => candidate.IsMain).ToList();
        if (best.Count == 0)
        {
            return null;
        }

        var most = best.Where(candidate => candidate.Count == best.Max(other => other.Count)).ToList();
        return (words[most[0].Last].End, [.. most.Select(candidate => new Destination(candidate.Page))]);
    }

    /// <summary>The long words up to the end of the phrase, each with its end.</summary>
    private static IEnumerable<(string Word, int End)> ContentWords(Passage passage, int start)
    {
        var limit = Math.Min(passage.Text.Length, start + MaxSubjectDistance);
        var stop = passage.Text.AsSpan(start, limit - start).IndexOfAny(EndOfPhrase);
        var end = stop < 0 ? limit : start + stop;
        for (var i = start; i < end && !Sentence.EndsBetween(passage.Text, start, i); i++)
        {
            if (!char.IsLetter(passage.Text[i]))
            {
                continue;
            }

            var first = i;
            while (i < passage.Text.Length && (char.IsLetter(passage.Text[i]) || passage.Text[i] == '-'))
            {
                i++;
            }

            var word = passage.Text[first..i].ToLowerInvariant();
            if (word == "og" && first > start)
            {
                yield break;
            }

            if (word.Length >= MinWordLength && !Common.Contains(word))
            {
                yield return (word, i);
            }
        }
    }

    /// <summary>The kind of word that introduces references to a page by its subject; null for other pages.</summary>
    public static KeywordKind? KindOf(Content page) => page switch
    {
        CentralReportingAnswer => KeywordKind.Announcement,
        WorkingGroup => KeywordKind.Group,
        KnowledgeLetter => KeywordKind.Letter,
        _ => null,
    };

    /// <summary>The roots of the first long words of a title, without text in brackets and words for a group.</summary>
    private static ImmutableArray<string> Subject(Content page)
    {
        var title = page.Title.Split('(')[0].ToLowerInvariant();
        return
        [
            .. title.Split(' ', ',', '/')
                .Where(word => word.Length >= MinWordLength && !Common.Contains(word)
                    && !word.Contains("gruppe", StringComparison.Ordinal))
                .Take(4).Select(Root),
        ];
    }

    private static string Root(string word)
    {
        var suffix = Suffixes.FirstOrDefault(
            suffix => word.Length > suffix.Length + 3 && word.EndsWith(suffix, StringComparison.Ordinal), "");
        var root = word[..^suffix.Length].TrimEnd('-');
        return root.EndsWith('s') && suffix.Length > 0 ? root[..^1] : root;
    }
}

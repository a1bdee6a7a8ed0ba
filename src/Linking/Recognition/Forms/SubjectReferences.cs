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

    /// <summary>Suffixes that do not change the subject: "misbrugsområdet" is about "misbrug".</summary>
    private static readonly ImmutableArray<string> Suffixes =
        ["området", "områderne", "område", "indsatserne", "indsatser", "indsatsen", "indsats", "undervisningen"];

    /// <summary>Long words that occur in the subjects of many pages.</summary>
    private static readonly FrozenSet<string> CommonWords =
        new[]
        {
            "nordjyske", "nordjysk", "nordjylland", "kommuner", "kommunerne", "kommunernes", "regionen", "tværs",
            "fælles", "arbejdet", "mellem",
        }.ToFrozenSet(StringComparer.Ordinal);

    private readonly ILookup<KeywordKind, (PageId Page, ImmutableArray<string> Subject)> subjects =
        pages.Select(page => (Noun: NounOf(page), page.Id, Subject: SubjectOf(page)))
            .Where(page => page.Noun is not null && !page.Subject.IsEmpty)
            .ToLookup(page => page.Noun!.Value, page => (page.Id, page.Subject));

    public IEnumerable<Finding> Find(Passage passage)
    {
        foreach (var hit in passage.Hits)
        {
            // Only the nouns that NounOf returns have subjects.
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
    /// Finds the pages of the subject right after a noun: "udmeldingen om tegnsprog". Else finds subjects enumerated
    /// later: "to udmeldinger: en om tegnsprog og en om punktskrift".
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

    /// <summary>Finds "punktskrift" in "udmeldingerne om tegnsprog og punktskrift".</summary>
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
    /// The start of the subject after a noun and an optional date. A subject follows a preposition, a bracket or a
    /// quotation mark, or begins with a capital letter. Null if there is none of these.
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
    /// The pages whose subjects share the most words with the text at a position, and the end of the last shared word.
    /// At least one of the first two words of the subject must be shared. Null if no page matches.
    /// </summary>
    private static (int End, ImmutableArray<Destination> Pages)? Match(
        Passage passage, int start, ImmutableArray<(PageId Page, ImmutableArray<string> Subject)> candidates)
    {
        var words = ContentWords(passage, start).Take(3).ToList();
        var matches = candidates
            .Select(candidate => (
                candidate.Page,
                Last: words.FindLastIndex(word => candidate.Subject.Contains(Root(word.Word))),
                Count: words.Count(word => candidate.Subject.Contains(Root(word.Word))),
                IsMain: words.Exists(word => candidate.Subject.Take(2).Contains(Root(word.Word)))))
            .Where(candidate => candidate.IsMain).ToList();
        if (matches.Count == 0)
        {
            return null;
        }

        var best = matches.Where(match => match.Count == matches.Max(other => other.Count)).ToList();
        return (words[best[0].Last].End, [.. best.Select(match => new Destination(match.Page))]);
    }

    /// <summary>The long words up to the end of the phrase, without common ones, each with its end.</summary>
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

            if (word.Length >= MinWordLength && !CommonWords.Contains(word))
            {
                yield return (word, i);
            }
        }
    }

    /// <summary>
    /// The noun before the subject in references to a page: <see cref="KeywordKind.Letter"/> for "vidensbrevet om …".
    /// Null for pages that are not referred to by subject.
    /// </summary>
    public static KeywordKind? NounOf(Content page) => page switch
    {
        CentralReportingAnswer => KeywordKind.Announcement,
        WorkingGroup => KeywordKind.Group,
        KnowledgeLetter => KeywordKind.Letter,
        _ => null,
    };

    /// <summary>
    /// The roots of the first four long words of a title, without text in brackets, common words and words for a group.
    /// </summary>
    private static ImmutableArray<string> SubjectOf(Content page)
    {
        var title = page.Title.Split('(')[0].ToLowerInvariant();
        return
        [
            .. title.Split(' ', ',', '/')
                .Where(word => word.Length >= MinWordLength && !CommonWords.Contains(word)
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

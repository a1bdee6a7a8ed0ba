using Site.Model;

namespace Site.Linking.Recognition;

/// <summary>
/// Finds items ("punkt 5 og 6") and attachments ("bilag 2-4") by number, in the meeting named beside them or else
/// in the page's own.
/// </summary>
/// <param name="byId">The archive's meetings.</param>
internal sealed class NumberedReferences(IReadOnlyDictionary<PageId, Meeting> byId)
{
    private const int MostDigits = 2;

    /// <param name="passage">The passage.</param>
    /// <param name="meetings">The meetings that it names.</param>
    public IEnumerable<Finding> Find(Passage passage, IReadOnlyList<MeetingMention> meetings)
    {
        foreach (var hit in passage.Hits)
        {
            if (hit.Meaning is Keyword { Kind: KeywordKind.Item or KeywordKind.Attachment } keyword
                && !IsOfSomethingElse(passage, hit) && Numbers(passage, hit) is { Count: > 0 } numbers)
            {
                var meeting = MeetingOf(passage, hit.Start, numbers[^1].End, meetings);
                MeetingNumbers? known = meeting is { } id && byId.TryGetValue(id, out var named)
                    ? new MeetingNumbers(named) : null;
                Destination? DestinationOf(ItemNumber number) =>
                    keyword.Kind == KeywordKind.Item ? known?.Item(number) : known?.Attachment(number);
                foreach (var finding in Findings(numbers, DestinationOf))
                {
                    yield return finding;
                }
            }
        }
    }

    /// <summary>One for each number; the ends of a range with the same destination are one.</summary>
    private static IEnumerable<Finding> Findings(List<Numbered> numbers, Func<ItemNumber, Destination?> destinationOf)
    {
        for (var i = 0; i < numbers.Count; i++)
        {
            var (start, to) = (numbers[i].Start, destinationOf(numbers[i].Value));
            if (i + 1 < numbers.Count && numbers[i + 1].IsRangeEnd && to is not null
                && destinationOf(numbers[i + 1].Value) == to)
            {
                i++;
            }

            yield return new Finding(start, numbers[i].End, to, []);
        }
    }

    /// <summary>"aftalens punkt 3" is no item.</summary>
    private static bool IsOfSomethingElse(Passage passage, Hit hit)
    {
        var before = passage.WordBefore(hit.Start);
        var isGenitive = before.EndsWith("ens", StringComparison.Ordinal)
            || before.EndsWith("ets", StringComparison.Ordinal);
        return isGenitive ? !IsMeetingPaper(before) : before is "stk" or "nr" or "dette" or "sidste" or "næste";
    }

    private static bool IsMeetingPaper(string word) =>
        word.StartsWith("dagsorden", StringComparison.Ordinal) || word.StartsWith("referat", StringComparison.Ordinal)
            || word.StartsWith("møde", StringComparison.Ordinal);

    /// <summary>
    /// The numbers after the word; the first includes the word. A number with a letter ("7a") is something else.
    /// </summary>
    private static List<Numbered> Numbers(Passage passage, Hit word)
    {
        var numbers = new List<Numbered>();
        var position = AfterAbbreviation(passage, word.End);
        var isRangeEnd = false;
        while (NumberAt(passage, position) is { } number && IsWhole(passage, number.End))
        {
            numbers.Add(new Numbered(numbers.Count == 0 ? word.Start : position, number.End, number.Value, isRangeEnd));
            (position, isRangeEnd) = AfterJoiner(passage, number.End);
            if (position == number.End)
            {
                break;
            }
        }

        return IsMeasured(passage, numbers) ? [] : numbers;
    }

    /// <summary>"5", or "5.2" for an item below item 5.</summary>
    private static (ItemNumber Value, int End)? NumberAt(Passage passage, int position)
    {
        var end = position;
        while (passage.NumberAt(end == position ? end : end + 1, MostDigits) is { } part)
        {
            end = part.End;
            if (end == passage.Text.Length || passage.Text[end] != '.')
            {
                break;
            }
        }

        return ItemNumber.Parse(passage.Text[position..end]) is { } number ? (number, end) : null;
    }

    private static int AfterAbbreviation(Passage passage, int position)
    {
        var isStopped = position < passage.Text.Length && passage.Text[position] == '.';
        position = passage.SkipSpace(isStopped ? position + 1 : position);
        return passage.StartsWithAt("nr.", position) ? passage.SkipSpace(position + 3) : position;
    }

    private static (int Position, bool IsRange) AfterJoiner(Passage passage, int end)
    {
        var next = passage.SkipSpace(end);
        foreach (var joiner in (ReadOnlySpan<string>)[
            "og ", "samt ", "eller ", "+ ", "+", ", ", "- ", "-", "–", "til "])
        {
            if (passage.StartsWithAt(joiner, next)
                && passage.NumberAt(passage.SkipSpace(next + joiner.Length), MostDigits) is not null)
            {
                return (passage.SkipSpace(next + joiner.Length), joiner is "-" or "- " or "–" or "til ");
            }
        }

        return (end, false);
    }

    private static bool IsWhole(Passage passage, int end) =>
        end == passage.Text.Length
        || (!char.IsLetterOrDigit(passage.Text[end])
            && !(passage.Text[end] is '.' or ',' && end + 1 < passage.Text.Length
                && char.IsAsciiDigit(passage.Text[end + 1])));

    /// <summary>"punkt 3 procent" counts something.</summary>
    private static bool IsMeasured(Passage passage, List<Numbered> numbers) =>
        numbers.Count > 0
            && (passage.StartsWithAt(" procent", numbers[^1].End) || passage.StartsWithAt(" %", numbers[^1].End));

    /// <summary>
    /// The meeting just after ("punkt 8 på DAS-mødet den …"), just before ("DAS den …, punkt 8"), or the page's own if
    /// the sentence names no other.
    /// </summary>
    private static PageId? MeetingOf(Passage passage, int start, int end, IReadOnlyList<MeetingMention> meetings)
    {
        var after = meetings.FirstOrDefault(meeting =>
            meeting.Start >= end && passage.OnlyWordsBetween(end, meeting.Start, DanishWords.Fillers));
        var beside = after ?? meetings.LastOrDefault(meeting =>
            meeting.End <= start && passage.OnlyWordsBetween(meeting.End, start, DanishWords.Fillers));
        if (beside is not null)
        {
            return beside.Meeting?.Id;
        }

        var sentence = Sentence.Bounds(passage.Text, start, end);
        var named = meetings
            .Where(meeting => meeting.Start >= sentence.Start.Value && meeting.End <= sentence.End.Value)
            .ToList();
        return IsSaidOfAnother(passage, end) ? null
            : passage.Page.Meeting is not { } own ? named.Count == 1 ? named[0].Meeting?.Id : null
            : named.TrueForAll(meeting => meeting.Meeting is null || meeting.Meeting.Id == own.Id) ? own.Id : null;
    }

    /// <summary>"punkt 3 i kommissoriet" is of a paper that is not the meeting's.</summary>
    private static bool IsSaidOfAnother(Passage passage, int end)
    {
        var words = passage.WordsBetween(end, Math.Min(passage.Text.Length, end + 40)).Take(2).ToList();
        return passage.StartsWithAt(" i ", end) && words.Count == 2 && !IsMeetingPaper(words[1])
            && (words[1].EndsWith("en", StringComparison.Ordinal) || words[1].EndsWith("et", StringComparison.Ordinal));
    }

    private readonly record struct Numbered(int Start, int End, ItemNumber Value, bool IsRangeEnd);
}

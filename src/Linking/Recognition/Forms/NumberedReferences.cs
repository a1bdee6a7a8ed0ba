using Site.Model;

namespace Site.Linking.Recognition;

/// <summary>
/// Finds items ("punkt 5 og 6") and attachments ("bilag 2-4") by number, in a meeting mentioned next to them, else in
/// the meeting of the page.
/// </summary>
/// <param name="meetingsById">The archive's meetings by id.</param>
internal sealed class NumberedReferences(IReadOnlyDictionary<PageId, Meeting> meetingsById)
{
    private const int MaxDigits = 2;

    public IEnumerable<Finding> Find(Passage passage, IReadOnlyList<MeetingMention> meetings)
    {
        foreach (var hit in passage.Hits)
        {
            if (hit.Meaning is Keyword { Kind: KeywordKind.Item or KeywordKind.Attachment } keyword
                && !IsRuledOutByWordBefore(passage, hit) && ReadNumbers(passage, hit) is { Count: > 0 } numbers)
            {
                var meetingId = FindMeeting(passage, hit.Start, numbers[^1].End, meetings);
                MeetingNumbers? known = meetingId is { } id && meetingsById.TryGetValue(id, out var found)
                    ? new MeetingNumbers(found) : null;
                Destination? DestinationOf(ItemNumber number) =>
                    keyword.Kind == KeywordKind.Item ? known?.FindItem(number) : known?.FindAttachment(number);
                foreach (var finding in CreateFindings(numbers, DestinationOf))
                {
                    yield return finding;
                }
            }
        }
    }

    /// <summary>A reference for each number, or one for a range whose ends have the same destination.</summary>
    private static IEnumerable<Finding> CreateFindings(
        List<NumberMention> numbers, Func<ItemNumber, Destination?> destinationOf)
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

    /// <summary>
    /// True for "aftalens punkt 3", which is no item of a meeting, and for "næste punkt", which is not named by its
    /// number.
    /// </summary>
    private static bool IsRuledOutByWordBefore(Passage passage, Hit hit)
    {
        var before = passage.WordBefore(hit.Start);
        var isGenitive = before.EndsWith("ens", StringComparison.Ordinal)
            || before.EndsWith("ets", StringComparison.Ordinal);
        return isGenitive ? !IsMeetingDocument(before) : before is "stk" or "nr" or "dette" or "sidste" or "næste";
    }

    private static bool IsMeetingDocument(string word) =>
        word.StartsWith("dagsorden", StringComparison.Ordinal) || word.StartsWith("referat", StringComparison.Ordinal)
            || word.StartsWith("møde", StringComparison.Ordinal);

    /// <summary>
    /// Reads the numbers after a word. The range of the first includes the word. Stops before a number with a letter:
    /// "7a".
    /// </summary>
    private static List<NumberMention> ReadNumbers(Passage passage, Hit word)
    {
        var numbers = new List<NumberMention>();
        var position = SkipAbbreviation(passage, word.End);
        var isRangeEnd = false;
        while (ReadNumber(passage, position) is { } number && EndsNumber(passage, number.End))
        {
            var start = numbers.Count == 0 ? word.Start : position;
            numbers.Add(new NumberMention(start, number.End, number.Value, isRangeEnd));
            (position, isRangeEnd) = SkipJoiner(passage, number.End);
            if (position == number.End)
            {
                break;
            }
        }

        return IsQuantity(passage, numbers) ? [] : numbers;
    }

    /// <summary>"5", or "5.2" for an item below item 5.</summary>
    private static (ItemNumber Value, int End)? ReadNumber(Passage passage, int position)
    {
        var end = position;
        while (passage.NumberAt(end == position ? end : end + 1, MaxDigits) is { } part)
        {
            end = part.End;
            if (end == passage.Text.Length || passage.Text[end] != '.')
            {
                break;
            }
        }

        return ItemNumber.Parse(passage.Text[position..end]) is { } number ? (number, end) : null;
    }

    /// <summary>Skips the full stop of "pkt. 3", and "nr." as in "bilag nr. 3".</summary>
    private static int SkipAbbreviation(Passage passage, int position)
    {
        var hasFullStop = position < passage.Text.Length && passage.Text[position] == '.';
        position = passage.SkipSpace(hasFullStop ? position + 1 : position);
        return passage.StartsWithAt("nr.", position) ? passage.SkipSpace(position + 3) : position;
    }

    private static (int Position, bool IsRange) SkipJoiner(Passage passage, int end)
    {
        var next = passage.SkipSpace(end);
        foreach (var joiner in (ReadOnlySpan<string>)[
            "og ", "samt ", "eller ", "+ ", "+", ", ", "- ", "-", "–", "til "])
        {
            if (passage.StartsWithAt(joiner, next)
                && passage.NumberAt(passage.SkipSpace(next + joiner.Length), MaxDigits) is not null)
            {
                return (passage.SkipSpace(next + joiner.Length), joiner is "-" or "- " or "–" or "til ");
            }
        }

        return (end, false);
    }

    private static bool EndsNumber(Passage passage, int end) =>
        end == passage.Text.Length
        || (!char.IsLetterOrDigit(passage.Text[end])
            && !(passage.Text[end] is '.' or ',' && end + 1 < passage.Text.Length
                && char.IsAsciiDigit(passage.Text[end + 1])));

    /// <summary>True for "punkt 3 procent".</summary>
    private static bool IsQuantity(Passage passage, List<NumberMention> numbers) =>
        numbers.Count > 0
            && (passage.StartsWithAt(" procent", numbers[^1].End) || passage.StartsWithAt(" %", numbers[^1].End));

    /// <summary>
    /// The meeting mentioned just after ("punkt 8 på DAS-mødet den …") or just before ("DAS den …, punkt 8"). If there
    /// is none, it depends on the page. On the pages of a meeting it is that meeting, unless the sentence mentions
    /// another. On other pages it is the only meeting in the sentence. Null if there is no such meeting, or if the
    /// number is in another document.
    /// </summary>
    private static PageId? FindMeeting(Passage passage, int start, int end, IReadOnlyList<MeetingMention> meetings)
    {
        var after = meetings.FirstOrDefault(meeting =>
            meeting.Start >= end && passage.HasOnlyWordsBetween(end, meeting.Start, DanishWords.Fillers));
        var adjacent = after ?? meetings.LastOrDefault(meeting =>
            meeting.End <= start && passage.HasOnlyWordsBetween(meeting.End, start, DanishWords.Fillers));
        if (adjacent is not null)
        {
            return adjacent.Meeting?.Id;
        }

        var sentence = Sentence.Bounds(passage.Text, start, end);
        var named = meetings
            .Where(meeting => meeting.Start >= sentence.Start.Value && meeting.End <= sentence.End.Value)
            .ToList();
        return IsInOtherDocument(passage, end) ? null
            : passage.Origin.Meeting is not { } own ? named.Count == 1 ? named[0].Meeting?.Id : null
            : named.TrueForAll(meeting => meeting.Meeting is null || meeting.Meeting.Id == own.Id) ? own.Id : null;
    }

    /// <summary>True for "punkt 3 i kommissoriet", a document other than the agenda or minutes.</summary>
    private static bool IsInOtherDocument(Passage passage, int end)
    {
        var words = passage.WordsBetween(end, Math.Min(passage.Text.Length, end + 40)).Take(2).ToList();
        return passage.StartsWithAt(" i ", end) && words.Count == 2 && !IsMeetingDocument(words[1])
            && (words[1].EndsWith("en", StringComparison.Ordinal) || words[1].EndsWith("et", StringComparison.Ordinal));
    }

    private readonly record struct NumberMention(int Start, int End, ItemNumber Value, bool IsRangeEnd);
}

using Site.Model;

namespace Site.Linking.Recognition;

/// <summary>A meeting that a text names.</summary>
/// <param name="Start">The first character of the words that name it.</param>
/// <param name="End">The position after them.</param>
/// <param name="Meetings">The meetings it may be; none if the archive has no such meeting.</param>
internal sealed record MeetingMention(int Start, int End, IReadOnlyList<Meeting> Meetings)
{
    /// <summary>The only meeting that it may be, or null.</summary>
    public Meeting? Meeting => Meetings.Count == 1 ? Meetings[0] : null;
}

/// <summary>
/// Finds meetings by forum and date. A date alone does not name a meeting. It must follow a word for a meeting, or
/// share a sentence with a forum. No other event, such as a deadline or a theme day, may be between them.
/// </summary>
internal sealed class MeetingFinder(MeetingDirectory directory)
{
    private const int MaxDistance = 200;
    private const int MaxWordsAfterForum = 6;
    private const int MaxWordsBeforeForum = 3;

    /// <summary>
    /// Finds the meetings that a passage mentions, in order. Includes meetings that the archive does not have:
    /// references to their items must not be resolved to another meeting. <paramref name="years"/> has the dates that
    /// the page writes in full; they complete the same dates without a year.
    /// </summary>
    public List<MeetingMention> Find(Passage passage, IReadOnlyDictionary<(int Day, int Month), int> years)
    {
        var dates = passage.Dates;
        var events = dates.Count == 0 ? [] : EventWord.FindAll(passage);
        var found = new List<MeetingMention>();
        for (var i = 0; i < dates.Count; i++)
        {
            if (FindPhrase(passage, events, dates[i]) is not { } phrase)
            {
                continue;
            }

            var first = CreateMention(passage, phrase, dates[i], phrase.Start, years);
            found.Add(first with { End = Math.Max(phrase.End, dates[i].End) });
            while (i + 1 < dates.Count && dates[i].Day is not null && dates[i + 1].Day is not null
                && DateFinder.AreListed(passage, dates[i], dates[i + 1]))
            {
                i++;
                found.Add(CreateMention(passage, phrase, dates[i], dates[i].Start, years));
            }
        }

        return found;
    }

    private MeetingMention CreateMention(
        Passage passage,
        MeetingPhrase phrase,
        DateMention date,
        int start,
        IReadOnlyDictionary<(int Day, int Month), int> years)
    {
        var known = date is { Year: null, Day: { } day, Month: { } month }
            && years.TryGetValue((day, month), out var year)
            ? date with { Year = year }
            : date;
        return new MeetingMention(start, date.End, directory.Find(known, phrase.Forum, passage.Origin.Meeting?.HeldOn));
    }

    /// <summary>
    /// The words for the meeting on a date, and its forum. Null if the date is not that of a meeting.
    /// </summary>
    private static MeetingPhrase? FindPhrase(Passage passage, List<EventWord> events, DateMention date)
    {
        var index = events.FindLastIndex(candidate => candidate.End <= date.Start || candidate.IsCompoundWith(date));
        if (index >= 0 && date.Start - events[index].End < MaxDistance
            && !Sentence.EndsBetween(passage.Text, events[index].End, date.Start))
        {
            return FindPhraseBefore(passage, events, index, date)
                ?? (events[index].IsOtherEvent ? null : FindPhraseAfter(passage, events, index + 1, date));
        }

        return FindPhraseAfter(passage, events, index + 1, date);
    }

    private static MeetingPhrase? FindPhraseBefore(Passage passage, List<EventWord> events, int index, DateMention date)
    {
        var candidate = events[index];
        if (candidate.IsOtherEvent
            || (index > 0 && events[index - 1].IsOtherEvent
                && passage.HasOnlyWordsBetween(events[index - 1].End, candidate.Start, DanishWords.Fillers)))
        {
            return null;
        }

        var isAdjacent = candidate.IsCompoundWith(date)
            || passage.HasOnlyWordsBetween(candidate.End, date.Start, DanishWords.Fillers);
        if (candidate.Forum is { } forum)
        {
            var isNear = IsExact(date)
                && !passage.Text.AsSpan(candidate.End, date.Start - candidate.End).ContainsAny(",;:()")
                && passage.CountWords(candidate.End, date.Start) <= MaxWordsAfterForum;
            return isAdjacent
                ? new MeetingPhrase(forum, EventWord.FindPhraseStart(passage, events, index))
                : isNear ? new MeetingPhrase(forum, date.Start) : null;
        }

        var forumWord = EventWord.FindForumBefore(passage, events, index);
        var isForumMeeting = forumWord is not null && IsExact(date)
            && passage.CountWords(candidate.End, date.Start) <= MaxWordsAfterForum / 2;
        return !(isAdjacent || isForumMeeting)
            || (forumWord is null && EventWord.IsOtherMeeting(passage, candidate))
            ? null
            : new MeetingPhrase(
                forumWord?.Forum ?? passage.Origin.Meeting?.Forum.Id,
                forumWord?.Start ?? Math.Min(candidate.Start, date.Start),
                candidate.End);
    }

    /// <summary>"Den 31. marts 2023 skulle DAS …", "31. marts DAS-møde".</summary>
    private static MeetingPhrase? FindPhraseAfter(Passage passage, List<EventWord> events, int index, DateMention date)
    {
        if (index >= events.Count || events[index] is not { Forum: { } forum } candidate || date.Day is null)
        {
            return null;
        }

        var between = passage.Text.AsSpan(date.End, Math.Max(0, candidate.Start - date.End));
        return candidate.Start >= date.End && !between.ContainsAny(",;:()")
            && !Sentence.EndsBetween(passage.Text, date.End, candidate.Start)
            && passage.CountWords(date.End, candidate.Start) <= MaxWordsBeforeForum
            ? new MeetingPhrase(forum, date.Start) : null;
    }

    /// <summary>
    /// True if other words may separate the date from the forum: "DAS drøftede sagen den 3. maj".
    /// </summary>
    private static bool IsExact(DateMention date) => date.Day is not null || date.Year is not null;

    /// <param name="Forum">The forum in the text, else that of the page; null if there is neither.</param>
    /// <param name="Start">The start of the words for the meeting.</param>
    /// <param name="End">
    /// The position after those words, or 0. The mention ends there or after the date, whichever is later.
    /// </param>
    private readonly record struct MeetingPhrase(string? Forum, int Start, int End = 0);
}

using Site.Model;

namespace Site.Linking.Recognition;

/// <summary>A meeting that a text names.</summary>
/// <param name="Start">The first character of the words that name it.</param>
/// <param name="End">The position after them.</param>
/// <param name="Meetings">The meetings it may be; none if the archive has no such meeting.</param>
internal sealed record MeetingMention(int Start, int End, IReadOnlyList<Meeting> Meetings)
{
    /// <summary>The one meeting it is, or null.</summary>
    public Meeting? Meeting => Meetings.Count == 1 ? Meetings[0] : null;
}

/// <summary>
/// Finds meetings by forum and date. A date alone is not a meeting: it must follow a word for one, or be in a sentence
/// with a forum and without another event between them, such as a deadline or a theme day.
/// </summary>
internal sealed class MeetingFinder(MeetingDirectory directory)
{
    private const int MaxOwnerDistance = 200;
    private const int MaxWordsAfterForum = 6;
    private const int MaxWordsBeforeForum = 3;

    /// <summary>
    /// Finds the meetings that a passage mentions, in order, including those that the archive does not have, so that
    /// their items are not resolved as those of another meeting.
    /// </summary>
    /// <param name="passage">The passage.</param>
    /// <param name="years">The years of dates written in full on the page, for the same dates without a year.</param>
    public List<MeetingMention> Find(Passage passage, IReadOnlyDictionary<(int Day, int Month), int> years)
    {
        var dates = passage.Dates;
        var owners = dates.Count == 0 ? [] : DateOwner.FindAll(passage);
        var found = new List<MeetingMention>();
        for (var i = 0; i < dates.Count; i++)
        {
            if (FindHolder(passage, owners, dates[i]) is not { } holder)
            {
                continue;
            }

            var first = CreateMention(passage, holder, dates[i], holder.Start, years);
            found.Add(first with { End = Math.Max(holder.End, dates[i].End) });
            while (i + 1 < dates.Count && dates[i].Day is not null && dates[i + 1].Day is not null
                && DateFinder.AreListed(passage, dates[i], dates[i + 1]))
            {
                i++;
                found.Add(CreateMention(passage, holder, dates[i], dates[i].Start, years));
            }
        }

        return found;
    }

    private MeetingMention CreateMention(
        Passage passage,
        DateHolder holder,
        DateMention date,
        int start,
        IReadOnlyDictionary<(int Day, int Month), int> years)
    {
        var known = date is { Year: null, Day: { } day, Month: { } month }
            && years.TryGetValue((day, month), out var year)
            ? date with { Year = year }
            : date;
        return new MeetingMention(start, date.End, directory.Find(known, holder.Forum, passage.Page.Meeting?.Day));
    }

    /// <summary>
    /// The forum whose meeting a date denotes, and the range of the words for it; null if it is not a meeting's date.
    /// </summary>
    private static DateHolder? FindHolder(Passage passage, List<DateOwner> owners, DateMention date)
    {
        var index = owners.FindLastIndex(candidate => candidate.End <= date.Start || candidate.IsPartOf(date));
        if (index >= 0 && date.Start - owners[index].End < MaxOwnerDistance
            && !Sentence.EndsBetween(passage.Text, owners[index].End, date.Start))
        {
            return FindHolderBefore(passage, owners, index, date)
                ?? (owners[index].IsOther ? null : FindHolderAfter(passage, owners, index + 1, date));
        }

        return FindHolderAfter(passage, owners, index + 1, date);
    }

    private static DateHolder? FindHolderBefore(Passage passage, List<DateOwner> owners, int index, DateMention date)
    {
        var candidate = owners[index];
        if (candidate.IsOther
            || (index > 0 && owners[index - 1].IsOther
                && passage.OnlyWordsBetween(owners[index - 1].End, candidate.Start, DanishWords.Fillers)))
        {
            return null;
        }

        var isClose = candidate.IsPartOf(date)
            || passage.OnlyWordsBetween(candidate.End, date.Start, DanishWords.Fillers);
        if (candidate.Forum is { } forum)
        {
            var isNear = IsExact(date)
                && !passage.Text.AsSpan(candidate.End, date.Start - candidate.End).ContainsAny(",;:()")
                && passage.CountWords(candidate.End, date.Start) <= MaxWordsAfterForum;
            return isClose
                ? new DateHolder(forum, DateOwner.FindPhraseStart(passage, owners, index))
                : isNear ? new DateHolder(forum, date.Start) : null;
        }

        var owner = DateOwner.FindForumBefore(passage, owners, index);
        var isOwned = owner is not null && IsExact(date)
            && passage.CountWords(candidate.End, date.Start) <= MaxWordsAfterForum / 2;
        return !(isClose || isOwned) || (owner is null && DateOwner.BelongsToOthers(passage, candidate)) ? null
            : new DateHolder(
                owner?.Forum ?? passage.Page.Meeting?.Forum.Id,
                owner?.Start ?? Math.Min(candidate.Start, date.Start),
                candidate.End);
    }

    /// <summary>"Den 31. marts 2023 skulle DAS …", "31. marts DAS-møde".</summary>
    private static DateHolder? FindHolderAfter(Passage passage, List<DateOwner> owners, int index, DateMention date)
    {
        if (index >= owners.Count || owners[index] is not { Forum: { } forum } candidate || date.Day is null)
        {
            return null;
        }

        var between = passage.Text.AsSpan(date.End, Math.Max(0, candidate.Start - date.End));
        return candidate.Start >= date.End && !between.ContainsAny(",;:()")
            && !Sentence.EndsBetween(passage.Text, date.End, candidate.Start)
            && passage.CountWords(date.End, candidate.Start) <= MaxWordsBeforeForum
            ? new DateHolder(forum, date.Start) : null;
    }

    /// <summary>True if a date is exact enough to denote a meeting without a word for a meeting next to it.</summary>
    private static bool IsExact(DateMention date) => date.Day is not null || date.Year is not null;

    /// <param name="Forum">The forum, or null if the text names none.</param>
    /// <param name="Start">The start of the words for the meeting.</param>
    /// <param name="End">The position after those words, if the date does not end later.</param>
    private readonly record struct DateHolder(string? Forum, int Start, int End = 0);
}

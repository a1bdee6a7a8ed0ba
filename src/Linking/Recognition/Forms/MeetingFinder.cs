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
/// Finds meetings by forum and date. A date alone is no meeting: it must follow a word for one, or be in a sentence
/// with a forum and nothing between them that it could belong to instead, such as a deadline or a theme day.
/// </summary>
internal sealed class MeetingFinder(MeetingDirectory directory)
{
    private const int FarthestAnchor = 200;
    private const int FarthestForumBefore = 6;
    private const int FarthestForumAfter = 3;

    /// <summary>
    /// The meetings of a passage, in order; also those that the archive does not have, whose items must not be taken
    /// for others.
    /// </summary>
    /// <param name="passage">The passage.</param>
    /// <param name="years">The years of days that the page writes in full, for the same days without a year.</param>
    public List<MeetingMention> Find(Passage passage, IReadOnlyDictionary<(int Day, int Month), int> years)
    {
        var dates = passage.Dates;
        var owners = dates.Count == 0 ? [] : DateOwner.FindAll(passage);
        var found = new List<MeetingMention>();
        for (var i = 0; i < dates.Count; i++)
        {
            if (Head(passage, owners, dates[i]) is not { } head)
            {
                continue;
            }

            var first = Mention(passage, head, dates[i], head.Start, years);
            found.Add(first with { End = Math.Max(head.End, dates[i].End) });
            while (i + 1 < dates.Count && dates[i].Day is not null && dates[i + 1].Day is not null
                && DateFinder.AreListed(passage, dates[i], dates[i + 1]))
            {
                i++;
                found.Add(Mention(passage, head, dates[i], dates[i].Start, years));
            }
        }

        return found;
    }

    private MeetingMention Mention(
        Passage passage,
        DateHolder head,
        DateMention date,
        int start,
        IReadOnlyDictionary<(int Day, int Month), int> years)
    {
        var known = date is { Year: null, Day: { } day, Month: { } month }
            && years.TryGetValue((day, month), out var year)
            ? date with { Year = year }
            : date;
        return new MeetingMention(start, date.End, directory.Find(known, head.Forum, passage.Page.Meeting?.Day));
    }

    /// <summary>
    /// The forum whose meeting a date is, and the bounds of the words that say so; null if it is no meeting's.
    /// </summary>
    private static DateHolder? Head(Passage passage, List<DateOwner> owners, DateMention date)
    {
        var index = owners.FindLastIndex(candidate => candidate.End <= date.Start || candidate.IsPartOf(date));
        if (index >= 0 && date.Start - owners[index].End < FarthestAnchor
            && !Sentence.EndsBetween(passage.Text, owners[index].End, date.Start))
        {
            return Before(passage, owners, index, date)
                ?? (owners[index].IsOther ? null : After(passage, owners, index + 1, date));
        }

        return After(passage, owners, index + 1, date);
    }

    private static DateHolder? Before(Passage passage, List<DateOwner> owners, int index, DateMention date)
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
            var isNear = IsWhole(date)
                && !passage.Text.AsSpan(candidate.End, date.Start - candidate.End).ContainsAny(",;:()")
                && passage.CountWords(candidate.End, date.Start) <= FarthestForumBefore;
            return isClose
                ? new DateHolder(forum, DateOwner.StartOfPhrase(passage, owners, index))
                : isNear ? new DateHolder(forum, date.Start) : null;
        }

        var owner = DateOwner.ForumBefore(passage, owners, index);
        var isOwned = owner is not null && IsWhole(date)
            && passage.CountWords(candidate.End, date.Start) <= FarthestForumBefore / 2;
        return !(isClose || isOwned) || (owner is null && DateOwner.BelongsToOthers(passage, candidate)) ? null
            : new DateHolder(
                owner?.Forum ?? passage.Page.Meeting?.Forum.Id,
                owner?.Start ?? Math.Min(candidate.Start, date.Start),
                candidate.End);
    }

    /// <summary>"Den 31. marts 2023 skulle DAS …", "31. marts DAS-møde".</summary>
    private static DateHolder? After(Passage passage, List<DateOwner> owners, int index, DateMention date)
    {
        if (index >= owners.Count || owners[index] is not { Forum: { } forum } candidate || date.Day is null)
        {
            return null;
        }

        var between = passage.Text.AsSpan(date.End, Math.Max(0, candidate.Start - date.End));
        return candidate.Start >= date.End && !between.ContainsAny(",;:()")
            && !Sentence.EndsBetween(passage.Text, date.End, candidate.Start)
            && passage.CountWords(date.End, candidate.Start) <= FarthestForumAfter
            ? new DateHolder(forum, date.Start) : null;
    }

    /// <summary>Whether a date is exact enough to be a meeting's without a word for a meeting beside it.</summary>
    private static bool IsWhole(DateMention date) => date.Day is not null || date.Year is not null;

    /// <param name="Forum">The forum, or null if the text names none.</param>
    /// <param name="Start">The start of the words for the meeting.</param>
    /// <param name="End">The position after those words, if the date does not end later.</param>
    private readonly record struct DateHolder(string? Forum, int Start, int End = 0);
}

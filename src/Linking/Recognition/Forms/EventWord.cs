namespace Site.Linking.Recognition;

/// <summary>
/// A word that a nearby date may belong to: a forum ("DAS"), a meeting ("mødet") or another event ("temadag").
/// </summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">The position after it.</param>
/// <param name="Forum">The forum, or null for other words.</param>
/// <param name="IsOtherEvent">
/// True for an event that is no meeting of a forum: a deadline, a theme day, a "dialogmøde".
/// </param>
internal sealed record EventWord(int Start, int End, string? Forum, bool IsOtherEvent)
{
    /// <summary>Finds the words in a passage, in order and not overlapping.</summary>
    public static List<EventWord> FindAll(Passage passage)
    {
        var events = new List<EventWord>();
        foreach (var hit in passage.Hits)
        {
            if ((events.Count == 0 || events[^1].End <= hit.Start) && FromHit(passage, hit) is { } candidate)
            {
                events.Add(candidate);
            }
        }

        return events;
    }

    /// <summary>True for the word "mødet" and the date "oktober" in "oktobermødet".</summary>
    public bool IsCompoundWith(DateMention date) => Forum is null && date.Day is null && Start - date.End is 0 or 1;

    /// <summary>
    /// The start of the phrase that ends with a forum: "mødet i DAS", "referat af møde i Den Administrative
    /// Styregruppe".
    /// </summary>
    public static int FindPhraseStart(Passage passage, List<EventWord> events, int forumIndex)
    {
        var start = events[forumIndex].Start;
        for (var i = forumIndex - 1; i >= 0 && events[i] is { Forum: null, IsOtherEvent: false } noun
            && passage.HasOnlyWordsBetween(noun.End, start, DanishWords.Fillers); i--)
        {
            start = noun.Start;
        }

        return start;
    }

    /// <summary>
    /// The forum before a word for a meeting: "DAS-mødet", "DAS mødet", "DAS' seneste møde". Null if there is none.
    /// </summary>
    public static EventWord? FindForumBefore(Passage passage, List<EventWord> events, int nounIndex)
    {
        for (var i = nounIndex - 1; i >= 0 && !events[i].IsOtherEvent; i--)
        {
            if (events[i].Forum is not null)
            {
                var between = passage.WordsBetween(events[i].End, events[nounIndex].Start).ToList();
                var isGenitive = passage.Text[events[i].End - 1] is 's' or '\'' or '’';
                return between.Count == 0 || (between.Count == 1 && (isGenitive || events[nounIndex - 1].Forum is null))
                    ? events[i] : null;
            }
        }

        return null;
    }

    /// <summary>
    /// True if the previous word shows that the meeting is not one of a forum: "arbejdsgruppens møde", "et møde".
    /// </summary>
    public static bool IsOtherMeeting(Passage passage, EventWord noun)
    {
        var word = passage.WordBefore(noun.Start);
        return word is "et" or "fælles" or "flere" or "første" || (word.Length > 4 && word.EndsWith('s'));
    }

    private static EventWord? FromHit(Passage passage, Hit hit) => hit.Meaning switch
    {
        ForumWord forum => new EventWord(hit.Start, hit.End, forum.Id, false),
        Keyword { Kind: KeywordKind.OtherEvent } => new EventWord(hit.Start, hit.End, null, true),
        Keyword { Kind: KeywordKind.Meeting } =>
            new EventWord(hit.Start, hit.End, null, IsOtherEventCompound(passage, hit.Start)),
        _ => null,
    };

    /// <summary>
    /// True for the end of a compound: "dialogmødet". False if the compound begins with a forum or a date: "DAS-mødet",
    /// "oktobermødet", "efterårsmødet".
    /// </summary>
    private static bool IsOtherEventCompound(Passage passage, int start)
    {
        var end = start > 0 && passage.Text[start - 1] == '-' ? start - 1 : start;
        return start > 0 && (char.IsLetter(passage.Text[start - 1]) || end < start)
            && !passage.Hits.Any(hit => (hit.End == end || (hit.End == end - 1 && passage.Text[hit.End] == 's'))
                && hit.Meaning is ForumWord or MonthWord or SeasonWord);
    }
}

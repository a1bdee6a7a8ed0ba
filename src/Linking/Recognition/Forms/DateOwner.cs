namespace Site.Linking.Recognition;

/// <summary>A word that a nearby date may belong to: a forum, a word for a meeting, or another event.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">The position after it.</param>
/// <param name="Forum">The forum, or null for other words.</param>
/// <param name="IsOther">
/// True for an event other than a meeting of a forum: a deadline, a theme day, a "dialogmøde".
/// </param>
internal sealed record DateOwner(int Start, int End, string? Forum, bool IsOther)
{
    /// <summary>Finds the owners in a passage, in order and not overlapping.</summary>
    public static List<DateOwner> FindAll(Passage passage)
    {
        var owners = new List<DateOwner>();
        foreach (var hit in passage.Hits)
        {
            if ((owners.Count == 0 || owners[^1].End <= hit.Start) && FromHit(passage, hit) is { } candidate)
            {
                owners.Add(candidate);
            }
        }

        return owners;
    }

    /// <summary>True if the date is the first part of this word: "oktobermødet", "efterårsmødet".</summary>
    public bool IsPartOf(DateMention date) => Forum is null && date.Day is null && Start - date.End is 0 or 1;

    /// <summary>
    /// The start of a phrase that ends with a forum: "mødet i DAS", "referat af møde i Den Administrative Styregruppe".
    /// </summary>
    public static int FindPhraseStart(Passage passage, List<DateOwner> owners, int forum)
    {
        var start = owners[forum].Start;
        for (var i = forum - 1; i >= 0 && owners[i] is { Forum: null, IsOther: false } noun
            && passage.OnlyWordsBetween(noun.End, start, DanishWords.Fillers); i--)
        {
            start = noun.Start;
        }

        return start;
    }

    /// <summary>
    /// The forum whose meeting a word names: "DAS-mødet", "DAS mødet", "DAS' seneste møde"; null for none.
    /// </summary>
    public static DateOwner? FindForumBefore(Passage passage, List<DateOwner> owners, int noun)
    {
        for (var i = noun - 1; i >= 0 && !owners[i].IsOther; i--)
        {
            if (owners[i].Forum is not null)
            {
                var words = passage.WordsBetween(owners[i].End, owners[noun].Start).ToList();
                var isGenitive = passage.Text[owners[i].End - 1] is 's' or '\'' or '’';
                return words.Count == 0 || (words.Count == 1 && (isGenitive || owners[noun - 1].Forum is null))
                    ? owners[i] : null;
            }
        }

        return null;
    }

    /// <summary>
    /// True if the previous word shows that the meeting is not a known one: "arbejdsgruppens møde", "et møde".
    /// </summary>
    public static bool BelongsToOthers(Passage passage, DateOwner noun)
    {
        var word = passage.WordBefore(noun.Start);
        return word is "et" or "fælles" or "flere" or "første" || (word.Length > 4 && word.EndsWith('s'));
    }

    private static DateOwner? FromHit(Passage passage, Hit hit) => hit.Meaning switch
    {
        ForumWord forum => new DateOwner(hit.Start, hit.End, forum.Id, false),
        Keyword { Kind: KeywordKind.OtherEvent } => new DateOwner(hit.Start, hit.End, null, true),
        Keyword { Kind: KeywordKind.Meeting } =>
            new DateOwner(hit.Start, hit.End, null, IsForeignCompound(passage, hit.Start)),
        _ => null,
    };

    /// <summary>
    /// True for "dialogmødet"; false for the compounds of a forum or date, "DAS-mødet", "oktobermødet" and
    /// "efterårsmødet".
    /// </summary>
    private static bool IsForeignCompound(Passage passage, int start)
    {
        var end = start > 0 && passage.Text[start - 1] == '-' ? start - 1 : start;
        return start > 0 && (char.IsLetter(passage.Text[start - 1]) || end < start)
            && !passage.Hits.Any(hit => (hit.End == end || (hit.End == end - 1 && passage.Text[hit.End] == 's'))
                && hit.Meaning is ForumWord or MonthWord or SeasonWord);
    }
}

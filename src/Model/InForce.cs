namespace Site.Model;

/// <summary>Whether a page is in force on a day.</summary>
public enum InForceAnswer { InForce, NotInForce, NotStated }

/// <summary>Why a page is in force, is not, or why the archive does not say.</summary>
public enum InForceReason
{
    /// <summary>In force: it has begun, and the end that it states has not come.</summary>
    WithinPeriod,

    /// <summary>Not in force: another page has taken its place.</summary>
    Replaced,

    /// <summary>Not in force: the end that it states has passed.</summary>
    Expired,

    /// <summary>Not in force: it begins later.</summary>
    NotBegun,

    /// <summary>Not in force: a proposal that was rejected, postponed, withdrawn or not decided.</summary>
    NotCarried,

    /// <summary>Not stated: an item of which no minutes say what came of it.</summary>
    UnknownOutcome,

    /// <summary>Not stated: it has begun, and no end is known. A missing end does not make it in force today.</summary>
    NoEndDate,

    /// <summary>Not stated: neither a beginning nor an end is known.</summary>
    NoDates,
}

/// <summary>Whether a page is in force on a day, and why. This is the only place that decides it.</summary>
/// <param name="Reason">The first that applies, in the order of <see cref="Decide"/>.</param>
/// <param name="Date">The day it expired or begins; null for other reasons.</param>
public readonly record struct InForce(InForceReason Reason, PartialDate? Date = null)
{
    public InForceAnswer Answer => Reason switch
    {
        InForceReason.WithinPeriod => InForceAnswer.InForce,
        InForceReason.Replaced or InForceReason.Expired or InForceReason.NotBegun or InForceReason.NotCarried =>
            InForceAnswer.NotInForce,
        _ => InForceAnswer.NotStated,
    };

    /// <summary>Decides for one page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="isReplaced">Whether a page that <see cref="HasTakenEffect"/> by that day replaces it.</param>
    /// <param name="day">The day asked about, Danish time.</param>
    public static InForce Decide(PageWithMeeting page, bool isReplaced, DateOnly day)
    {
        var (start, end) = (StartOf(page), page.Content.ValidTo);
        return isReplaced ? new(InForceReason.Replaced)
            : end < day ? new(InForceReason.Expired, end)
            : IsNotCarried(page.Content) ? new(InForceReason.NotCarried)
            : page.Content is AgendaItem { Outcome: null } ? new(InForceReason.UnknownOutcome)
            : IsAfter(start, day) ? new(InForceReason.NotBegun, start)
            : end is not null ? new(InForceReason.WithinPeriod)
            : start is not null ? new(InForceReason.NoEndDate)
            : new(InForceReason.NoDates);
    }

    /// <summary>
    /// Whether a page replaces others by a day: a proposal that was not carried replaces nothing, nor does one that
    /// begins later. One whose beginning is not known has taken effect today, but nobody knows since when.
    /// </summary>
    /// <param name="page">The page.</param>
    /// <param name="day">The day asked about.</param>
    /// <param name="today">The day of the build.</param>
    public static bool HasTakenEffect(PageWithMeeting page, DateOnly day, DateOnly today) =>
        !IsNotCarried(page.Content) && (StartOf(page) is { } start ? !IsAfter(start, day) : day >= today);

    /// <summary>Whether a page is in force or not at all: an agreement, or a decision that was carried.</summary>
    public static bool Concerns(Content content) => content is Agreement or AgendaItem
    {
        Outcome: Outcome.Approved or Outcome.ApprovedWithChanges or Outcome.PartlyApproved or Outcome.Decided,
    };

    private static bool IsNotCarried(Content content) => content
        is AgendaItem { Outcome: Outcome.None or Outcome.NotApproved or Outcome.Postponed or Outcome.Withdrawn };

    /// <summary>The stated beginning, else the day of a decision's meeting or the date of an agreement.</summary>
    private static PartialDate? StartOf(PageWithMeeting page) => page.Content.ValidFrom is { } from ? from
        : page.Content is AgendaItem or Agreement ? page.Date
        : null;

    private static bool IsAfter(PartialDate? date, DateOnly day) => date is { } known && known.CompareTo(day) > 0;
}

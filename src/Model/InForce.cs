namespace Site.Model;

/// <summary>Whether a page is in force on a day.</summary>
public enum InForceAnswer { InForce, NotInForce, NotStated }

/// <summary>Why a page is in force or not, or why that is not stated.</summary>
public enum InForceReason
{
    /// <summary>In force: its stated end has not passed, and no later beginning is known.</summary>
    WithinPeriod,

    /// <summary>Not in force: another page has taken its place.</summary>
    Replaced,

    /// <summary>Not in force: its stated end has passed.</summary>
    Expired,

    /// <summary>Not in force: it begins later.</summary>
    NotBegun,

    /// <summary>Not in force: a proposal that was rejected, postponed, withdrawn or not decided.</summary>
    NotCarried,

    /// <summary>Not stated: an item without a recorded outcome.</summary>
    UnknownOutcome,

    /// <summary>Not stated: it has begun, but no end is known, so no source says whether it still applies.</summary>
    NoEndDate,

    /// <summary>Not stated: neither a beginning nor an end is known.</summary>
    NoDates,
}

/// <summary>Whether a page is in force on a day, and why. Decided here only.</summary>
/// <param name="Reason">The first reason that applies, in the order of <see cref="Decide"/>.</param>
/// <param name="Date">
/// For <see cref="InForceReason.Expired"/>, the last day in force; for <see cref="InForceReason.NotBegun"/>, the first
/// day; null for the other reasons.
/// </param>
public readonly record struct InForce(InForceReason Reason, PartialDate? Date = null)
{
    public InForceAnswer Answer => Reason switch
    {
        InForceReason.WithinPeriod => InForceAnswer.InForce,
        InForceReason.Replaced or InForceReason.Expired or InForceReason.NotBegun or InForceReason.NotCarried =>
            InForceAnswer.NotInForce,
        _ => InForceAnswer.NotStated,
    };

    /// <param name="page">The page.</param>
    /// <param name="isReplaced">Whether another page that replaces this one has taken effect by the day.</param>
    /// <param name="day">The day, Danish time.</param>
    public static InForce Decide(PageWithMeeting page, bool isReplaced, DateOnly day)
    {
        var (start, end) = (StartOf(page), page.Content.ValidTo);
        return isReplaced ? new(InForceReason.Replaced)
            : end < day ? new(InForceReason.Expired, end)
            : IsNotCarried(page.Content) ? new(InForceReason.NotCarried)
            : page.Content is AgendaItem { Outcome: null } ? new(InForceReason.UnknownOutcome)
            : start?.IsAfter(day) is true ? new(InForceReason.NotBegun, start)
            : end is not null ? new(InForceReason.WithinPeriod)
            : start is not null ? new(InForceReason.NoEndDate)
            : new(InForceReason.NoDates);
    }

    /// <summary>
    /// Whether a page has taken effect by a day. The pages it replaces are then no longer in force. False for a
    /// proposal that was not carried and for a page that begins later. A page without a known beginning counts as
    /// taking effect today.
    /// </summary>
    /// <param name="page">The page.</param>
    /// <param name="day">The day, Danish time.</param>
    /// <param name="today">The day of the build.</param>
    public static bool HasTakenEffect(PageWithMeeting page, DateOnly day, DateOnly today) =>
        !IsNotCarried(page.Content) && (StartOf(page) is { } start ? !start.IsAfter(day) : day >= today);

    /// <summary>
    /// Whether a page can be in force at all: true for agreements and for items whose proposal was carried.
    /// </summary>
    public static bool AppliesTo(Content content) => content is Agreement or AgendaItem
    {
        Outcome: Outcome.Approved or Outcome.ApprovedWithChanges or Outcome.PartlyApproved or Outcome.Decided,
    };

    private static bool IsNotCarried(Content content) =>
        content is AgendaItem
        {
            Outcome: Outcome.NoDecision or Outcome.NotApproved or Outcome.Postponed or Outcome.Withdrawn,
        };

    /// <summary>
    /// Without a stated beginning, an item begins on the date of its meeting, and an agreement on its own date.
    /// </summary>
    private static PartialDate? StartOf(PageWithMeeting page) => page.Content.ValidFrom is { } from ? from
        : page.Content is AgendaItem or Agreement ? page.Date
        : null;
}

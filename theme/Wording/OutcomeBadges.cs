using System.Text.Json;
using Site.Model;

namespace Site.Theme.Wording;

/// <summary>The badge classes of outcomes. Their colours add nothing to the text of the badge.</summary>
internal static class OutcomeBadges
{
    /// <summary>
    /// Green if approved or decided, yellow if partly approved or postponed, red if not approved, blue if only
    /// discussed or noted; otherwise without colour.
    /// </summary>
    public static string FindClass(Outcome outcome) => outcome switch
    {
        Outcome.Approved or Outcome.ApprovedWithChanges or Outcome.Decided => "badge badge-success",
        Outcome.PartlyApproved or Outcome.Postponed => "badge badge-warning",
        Outcome.NotApproved => "badge badge-error",
        Outcome.Discussed or Outcome.Noted => "badge badge-info",
        _ => "badge",
    };

    /// <summary>The class of each outcome by its Danish word, as JSON for the search client.</summary>
    public static string ClassesByWord { get; } = JsonSerializer.Serialize(
        FixedVocabularies.Outcomes.All.ToDictionary(
            word => word, word => FindClass(FixedVocabularies.Outcomes.Find(word)!.Value)));
}

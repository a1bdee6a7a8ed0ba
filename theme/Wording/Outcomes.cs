using System.Text.Json;
using Site.Model;

namespace Site.Theme.Wording;

/// <summary>The badge colours of outcomes, which only repeat the text.</summary>
internal static class Outcomes
{
    /// <summary>
    /// The badge class: green if approved, yellow if partly approved or postponed, red if not approved, blue if only
    /// noted.
    /// </summary>
    public static string BadgeClass(Outcome outcome) => outcome switch
    {
        Outcome.Approved or Outcome.ApprovedWithChanges or Outcome.Decided => "badge badge-success",
        Outcome.PartlyApproved or Outcome.Postponed => "badge badge-warning",
        Outcome.NotApproved => "badge badge-error",
        Outcome.Discussed or Outcome.Noted => "badge badge-info",
        _ => "badge",
    };

    /// <summary>The classes by the outcome's Danish word, as JSON for the search client.</summary>
    public static string BadgeClassesByWord { get; } = JsonSerializer.Serialize(
        FixedVocabularies.Outcomes.All.ToDictionary(
            word => word, word => BadgeClass(FixedVocabularies.Outcomes.Find(word)!.Value)));
}

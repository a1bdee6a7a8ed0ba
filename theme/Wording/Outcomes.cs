using System.Text.Json;
using Site.Model;

namespace Site.Theme.Wording;

/// <summary>The colours of outcomes. They only repeat what the word beside them says.</summary>
internal static class Outcomes
{
    /// <summary>The badge class: green carried, yellow in part or later, red refused, blue noted.</summary>
    public static string BadgeClass(Outcome outcome) => outcome switch
    {
        Outcome.Approved or Outcome.ApprovedWithChanges or Outcome.Decided => "badge badge-success",
        Outcome.PartlyApproved or Outcome.Postponed => "badge badge-warning",
        Outcome.NotApproved => "badge badge-error",
        Outcome.Discussed or Outcome.Noted => "badge badge-info",
        _ => "badge",
    };

    /// <summary>The classes by word, as JSON, for the hits of the search client.</summary>
    public static string BadgeClassesByWord { get; } = JsonSerializer.Serialize(
        FixedVocabularies.Outcomes.All.ToDictionary(
            word => word, word => BadgeClass(FixedVocabularies.Outcomes.Find(word)!.Value)));
}

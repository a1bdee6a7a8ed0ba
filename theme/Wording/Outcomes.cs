using System.Text.Json;
using Site.Model;

namespace Site.Theme.Wording;

/// <summary>The colour that goes with an outcome's word; the word always stands there too.</summary>
internal static class Outcomes
{
    /// <summary>The design system's badge class: green for carried, yellow for in part or later, red for refused, blue for heard.</summary>
    public static string BadgeClass(Outcome outcome) => outcome switch
    {
        Outcome.Approved or Outcome.ApprovedWithChanges or Outcome.Decided => "badge badge-success",
        Outcome.PartlyApproved or Outcome.Postponed => "badge badge-warning",
        Outcome.NotApproved => "badge badge-error",
        Outcome.Discussed or Outcome.Noted => "badge badge-info",
        _ => "badge",
    };

    /// <summary>The classes by word, as JSON: what the search client needs to colour a hit's badge as the pages do.</summary>
    public static string BadgeClassesByWord { get; } = JsonSerializer.Serialize(
        FixedVocabularies.Outcomes.All.ToDictionary(word => word, word => BadgeClass(FixedVocabularies.Outcomes.Find(word)!.Value)));
}

namespace Site.Linking;

/// <summary>The ways to browse the decisions.</summary>
public enum ListingKind { Year, Forum, Topic, Organisation, Outcome, LegalBasis }

namespace Site.Linking;

/// <summary>The properties by which pages are listed.</summary>
public enum ListingKind { Year, Forum, Topic, Organisation, Outcome, LegalBasis }

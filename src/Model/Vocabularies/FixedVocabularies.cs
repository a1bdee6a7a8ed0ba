namespace Site.Model;

/// <summary>Whether something is public.</summary>
public enum Openness { Open, Closed }

/// <summary>The purpose of an agenda item.</summary>
public enum ItemType { Decision, Briefing, Theme, Formality }

/// <summary>The outcome of an agenda item.</summary>
public enum Outcome
{
    Approved,
    ApprovedWithChanges,
    PartlyApproved,
    NotApproved,
    Decided,
    Discussed,
    Noted,
    Postponed,
    Withdrawn,
    NoDecision,
}

/// <summary>Whether a meeting is known from its agenda or from its minutes.</summary>
public enum Edition { Agenda, Minutes }

/// <summary>The sections of an agenda item, in the order in which they are written.</summary>
public enum SectionKind { Summary, Background, Case, Finances, Schedule, Recommendation, Decision }

/// <summary>The type of an agreement.</summary>
public enum AgreementType { Framework, Management, Social, ReinforcedCooperation }

/// <summary>What happened to a service.</summary>
public enum ServiceChange { Opened, Closed, Changed, Renamed, Split, Joined, Left, Refused }

/// <summary>The status of the joint answer to a central announcement.</summary>
public enum AnswerStatus { Draft, UnderConsideration, Sent, Unknown }

/// <summary>Whether a step of an approval was done when the source was written.</summary>
public enum StepStatus { Done, Planned }

/// <summary>The status of a working group.</summary>
public enum GroupStatus { Planned, Active, Ended, Unknown }

/// <summary>The type of an event in a calendar.</summary>
public enum CalendarEventType { Meeting, ThemeDay, Deadline, Other }

/// <summary>The type of the cells of a column.</summary>
public enum ColumnType { Text, Number, Persons, Kroner, Percent, PercentagePoints }

/// <summary>The role of a row in its table's sums.</summary>
public enum RowKind { Ordinary, Subtotal, Total, Note }

/// <summary>The Danish words for the enums above, as used in front matter and headings.</summary>
public static class FixedVocabularies
{
    public static readonly EnumSpellings<Openness> OpennessWords = new(
        ("åben", Openness.Open), ("lukket", Openness.Closed));

    public static readonly EnumSpellings<ItemType> ItemTypes = new(
        ("behandling", ItemType.Decision), ("orientering", ItemType.Briefing),
        ("temadrøftelse", ItemType.Theme), ("formalia", ItemType.Formality));

    public static readonly EnumSpellings<Outcome> Outcomes = new(
        ("godkendt", Outcome.Approved), ("godkendt med ændringer", Outcome.ApprovedWithChanges),
        ("delvist godkendt", Outcome.PartlyApproved), ("ikke godkendt", Outcome.NotApproved),
        ("besluttet", Outcome.Decided), ("drøftet", Outcome.Discussed), ("taget til efterretning", Outcome.Noted),
        ("udsat", Outcome.Postponed), ("trukket", Outcome.Withdrawn), ("ingen beslutning", Outcome.NoDecision));

    public static readonly EnumSpellings<Edition> Editions = new(
        ("dagsorden", Edition.Agenda), ("referat", Edition.Minutes));

    public static readonly EnumSpellings<SectionKind> Sections = new(
        ("Resumé", SectionKind.Summary), ("Baggrund", SectionKind.Background), ("Sagsfremstilling", SectionKind.Case),
        ("Økonomi", SectionKind.Finances), ("Tidsplan", SectionKind.Schedule),
        ("Indstilling", SectionKind.Recommendation), ("Beslutning", SectionKind.Decision));

    public static readonly EnumSpellings<AgreementType> AgreementTypes = new(
        ("rammeaftale", AgreementType.Framework), ("styringsaftale", AgreementType.Management),
        ("socialaftale", AgreementType.Social), ("forstærket samarbejde", AgreementType.ReinforcedCooperation));

    public static readonly EnumSpellings<ServiceChange> ServiceChanges = new(
        ("åbnet", ServiceChange.Opened), ("lukket", ServiceChange.Closed), ("ændret", ServiceChange.Changed),
        ("omdøbt", ServiceChange.Renamed), ("opdelt", ServiceChange.Split), ("meldt ind", ServiceChange.Joined),
        ("meldt ud", ServiceChange.Left), ("afvist", ServiceChange.Refused));

    public static readonly EnumSpellings<AnswerStatus> AnswerStatuses = new(
        ("udkast", AnswerStatus.Draft), ("under behandling", AnswerStatus.UnderConsideration),
        ("afsendt", AnswerStatus.Sent), ("ukendt", AnswerStatus.Unknown));

    public static readonly EnumSpellings<StepStatus> StepStatuses = new(
        ("gennemført", StepStatus.Done), ("planlagt", StepStatus.Planned));

    public static readonly EnumSpellings<GroupStatus> GroupStatuses = new(
        ("planlagt", GroupStatus.Planned), ("aktiv", GroupStatus.Active), ("afsluttet", GroupStatus.Ended),
        ("ukendt", GroupStatus.Unknown));

    public static readonly EnumSpellings<CalendarEventType> CalendarEventTypes = new(
        ("møde", CalendarEventType.Meeting), ("temadag", CalendarEventType.ThemeDay),
        ("frist", CalendarEventType.Deadline), ("andet", CalendarEventType.Other));

    public static readonly EnumSpellings<ColumnType> ColumnTypes = new(
        ("tekst", ColumnType.Text), ("tal", ColumnType.Number), ("personer", ColumnType.Persons),
        ("kroner", ColumnType.Kroner),
        ("procent", ColumnType.Percent), ("procentpoint", ColumnType.PercentagePoints));

    public static readonly EnumSpellings<RowKind> RowKinds = new(
        ("", RowKind.Ordinary), ("subtotal", RowKind.Subtotal), ("i alt", RowKind.Total), ("note", RowKind.Note));
}

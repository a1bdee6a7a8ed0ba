using Site.Model;

namespace Site.Linking.Recognition;

/// <summary>What a known phrase may mean.</summary>
internal abstract record Meaning;

/// <summary>The name of a page.</summary>
internal sealed record PageName(PageId Page) : Meaning;

/// <summary>The case number of an item.</summary>
internal sealed record CaseNumber(PageId Item) : Meaning;

/// <summary>A municipality's or the region's full name.</summary>
internal sealed record OrganisationName(string Id) : Meaning;

/// <summary>
/// A municipality's name without "Kommune", which is linked only in lists such as "Rebild og Frederikshavn kommuner".
/// </summary>
internal sealed record OrganisationShortName(string Id) : Meaning;

/// <summary>A forum's name or abbreviation.</summary>
internal sealed record ForumWord(string Id) : Meaning;

/// <summary>A month's name.</summary>
internal sealed record MonthWord(int Month) : Meaning;

/// <summary>A season.</summary>
internal sealed record SeasonWord(Season Season) : Meaning;

/// <summary>A law's name or abbreviation.</summary>
internal sealed record LawWord(string Law) : Meaning;

/// <summary>A word for a type of agreement.</summary>
/// <param name="Type">The type.</param>
/// <param name="IsDefinite">
/// True for the definite form, which refers to one agreement: "Rammeaftalen", "Nordjysk Socialaftale".
/// </param>
internal sealed record AgreementWord(AgreementType Type, bool IsDefinite) : Meaning;

/// <summary>A word, symbol or number that is part of a reference, or rules one out.</summary>
internal sealed record Keyword(KeywordKind Kind) : Meaning;

internal enum KeywordKind
{
    Meeting,
    OtherEvent,
    Item,
    Attachment,
    Paragraph,
    Announcement,
    Group,
    Letter,
    Tariffs,
    Municipalities,
    Number,
}

/// <summary>An occurrence of a known phrase.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">The position after it, including a genitive ending.</param>
/// <param name="Meaning">What it may mean.</param>
internal readonly record struct Hit(int Start, int End, Meaning Meaning);

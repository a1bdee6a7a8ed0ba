using System.Collections.Immutable;
using Site.Disclosure;
using Site.Model;

namespace Site.Linking.Recognition;

/// <summary>
/// Collects the phrases to look for: the archive's names, and Danish words that are part of references. Some words show
/// that a phrase is no reference.
/// </summary>
internal static class KnownPhrases
{
    private const string RegionPrefix = "Region ";
    private const string MunicipalitySuffix = " Kommune";

    /// <summary>
    /// Left out of a group's short name: "Arbejdsgruppen om misbrugsområdet" is also "Misbrugsgruppen".
    /// </summary>
    private const string AreaSuffix = "området";

    /// <summary>The types with several agreements over time. Texts refer to one of them by its type.</summary>
    private static readonly ImmutableArray<AgreementType> TypesNamedAlone =
        [AgreementType.Framework, AgreementType.Management, AgreementType.Social];

    private static readonly ImmutableArray<string> OtherEndings = ["", "r", "rne", "s"];
    private static readonly ImmutableArray<string> DefiniteSingularEndings = ["n", "ns"];
    private static readonly ImmutableArray<string> DefiniteAdjectives =
        ["Nordjysk ", "den nordjyske ", "den gældende ", "den nuværende ", "gældende ", "nuværende "];

    public static IEnumerable<KnownPhrase> Collect(PublicArchive archive, LegalBasisIndex laws) =>
    [
        .. CreateAllKeywords(),
        .. CreatePageNames(archive),
        .. archive.Meetings.SelectMany(meeting => meeting.Items).Where(item => item.CaseNumber is not null)
            .Select(item => new KnownPhrase(item.CaseNumber!, new CaseNumber(item.Id), MatchRule.Word)),
        .. archive.RecognisedNames.Organisations.SelectMany(CreateOrganisationNames),
        .. archive.RecognisedNames.Forums.SelectMany(forum => forum.Aliases.Append(forum.Title).Append(forum.ShortTitle)
            .Select(name => CreateName(name, new ForumWord(forum.Id), IsAbbreviation(name)))),
        .. laws.Laws.Select(law => CreateName(law.Key, new LawWord(law.Value), IsAbbreviation(law.Key))),
    ];

    private static IEnumerable<KnownPhrase> CreateAllKeywords() =>
    [
        .. CreateKeywords(DanishWords.MeetingNouns, KeywordKind.Meeting, MatchRule.WordOrSuffix),
        .. CreateKeywords(DanishWords.OtherEvents, KeywordKind.OtherEvent),
        .. CreateKeywords(DanishWords.ItemNouns, KeywordKind.Item),
        .. CreateKeywords(DanishWords.AttachmentNouns, KeywordKind.Attachment),
        .. CreateKeywords(DanishWords.AnnouncementNouns, KeywordKind.Announcement),
        .. CreateKeywords(DanishWords.GroupNouns, KeywordKind.Group),
        .. CreateKeywords(DanishWords.LetterNouns, KeywordKind.Letter),
        .. CreateKeywords(DanishWords.TariffNouns, KeywordKind.Tariffs),
        .. CreateKeywords(["kommuner", "kommuners"], KeywordKind.Municipalities),
        .. CreateKeywords(["§"], KeywordKind.Paragraph, MatchRule.Symbol),
        .. PartialDate.Months.Select((month, index) =>
            new KnownPhrase(month, new MonthWord(index + 1), MatchRule.WordOrMeetingPrefix)),
        .. DanishWords.Seasons.Select(season =>
            new KnownPhrase(season.Word, new SeasonWord(season.Season), MatchRule.WordOrMeetingPrefix)),
        .. TypesNamedAlone.SelectMany(type => CreateAgreementWords(FixedVocabularies.AgreementTypes[type], type)),
    ];

    private static IEnumerable<KnownPhrase> CreateKeywords(
        IEnumerable<string> words, KeywordKind kind, MatchRule rule = MatchRule.Word) =>
        words.Select(word => new KnownPhrase(word, new Keyword(kind), rule));

    /// <summary>
    /// "rammeaftale", "rammeaftalen", "rammeaftalens"; also "Nordjysk Socialaftale", which is definite.
    /// </summary>
    private static IEnumerable<KnownPhrase> CreateAgreementWords(string noun, AgreementType type) =>
    [
        .. OtherEndings.Select(ending =>
            new KnownPhrase(noun + ending, new AgreementWord(type, false), MatchRule.Word)),
        .. DefiniteSingularEndings.Select(ending =>
            new KnownPhrase(noun + ending, new AgreementWord(type, true), MatchRule.Word)),
        .. DefiniteAdjectives.SelectMany(adjective => OtherEndings.Concat(DefiniteSingularEndings)
            .Select(ending =>
                new KnownPhrase(adjective + noun + ending, new AgreementWord(type, true), MatchRule.Word))),
    ];

    private static IEnumerable<KnownPhrase> CreatePageNames(PublicArchive archive)
    {
        var otherNames = CollectOtherNames(archive.RecognisedNames);
        return archive.Pages.SelectMany(page => NamesOf(page)
            .Where(name => name.Contains(' ') || (IsLongEnough(name) && !otherNames.Contains(name)))
            .Select(name => CreateName(name, new PageName(page.Id), page is Service && !name.Contains(' '))));
    }

    /// <summary>
    /// The names of organisations, forums and topics. A page is not recognised by a one-word name that is among them.
    /// </summary>
    private static HashSet<string> CollectOtherNames(Vocabularies words) =>
        words.Organisations.Concat(words.Forums).Concat(words.Topics)
            .SelectMany(entry => entry.Aliases.Append(entry.Title).Append(entry.ShortTitle))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> NamesOf(Content page) => page switch
    {
        Service service =>
            service.Aliases.Prepend(service.Title).SelectMany(ServiceForms).Distinct(StringComparer.Ordinal),
        Agreement agreement => [agreement.Title],
        WorkingGroup group =>
        [
            .. WithAndWithoutBrackets(group.Title)
                .Where(title => title.Contains("gruppe", StringComparison.OrdinalIgnoreCase)),
            .. ShortGroupNames(group.Title),
        ],
        TablePage or Consultation => WithAndWithoutBrackets(page.Title).Where(title => title.Contains(' ')),
        _ => [],
    };

    /// <summary>
    /// A name, and its forms with the type of service at its start inflected: "Botilbud Kærvej", "Botilbuddet Kærvej".
    /// </summary>
    private static IEnumerable<string> ServiceForms(string name)
    {
        var firstWord = name.Split(' ')[0];
        var forms = DanishWords.ServiceTypes.FirstOrDefault(
            type => type.Contains(firstWord, StringComparer.OrdinalIgnoreCase), []);
        return forms.Select(form => form + name[firstWord.Length..]).Prepend(name);
    }

    private static IEnumerable<string> WithAndWithoutBrackets(string title) =>
        title.Split(" (")[0] is var bare && bare != title ? [title, bare] : [title];

    /// <summary>
    /// "Arbejdsgruppen om egenmestring" is also "Egenmestringsgruppen", "Datagruppen om udgiftsudvikling" also
    /// "Datagruppen".
    /// </summary>
    private static IEnumerable<string> ShortGroupNames(string title)
    {
        var words = title.Split(' ');
        var isGroupNoun = DanishWords.GroupNouns.Contains(words[0].ToLowerInvariant());
        return words is [var noun, "om", var subject] && isGroupNoun
            && noun.EndsWith("gruppen", StringComparison.Ordinal)
            ?
            [
                $"{subject}sgruppen",
                $"{subject}gruppen",
                .. subject.EndsWith(AreaSuffix, StringComparison.Ordinal)
                    ? [$"{subject[..^AreaSuffix.Length]}gruppen"]
                    : (string[])[],
            ]
            : words.Length > 1 && !isGroupNoun && words[0].EndsWith("gruppen", StringComparison.Ordinal)
                ? [words[0]]
                : [];
    }

    private static IEnumerable<KnownPhrase> CreateOrganisationNames(VocabularyEntry entry) =>
    [
        .. entry.Aliases.Append(entry.Title).Where(IsFullName)
            .Select(name => new KnownPhrase(name, new OrganisationName(entry.Id), MatchRule.Name)),
        .. entry.Aliases.Append(entry.ShortTitle).Where(name => !IsFullName(name))
            .Select(name => new KnownPhrase(name, new OrganisationShortName(entry.Id), MatchRule.Name)),
    ];

    private static bool IsFullName(string name) =>
        name.EndsWith(MunicipalitySuffix, StringComparison.Ordinal)
            || name.StartsWith(RegionPrefix, StringComparison.Ordinal);

    private static bool IsLongEnough(string name) => name.Length > 2 || IsAbbreviation(name);

    private static KnownPhrase CreateName(string name, Meaning meaning, bool matchCase) =>
        new(name, meaning, matchCase ? MatchRule.CaseSensitiveName : MatchRule.Name);

    private static bool IsAbbreviation(string name) =>
        name.Length > 1 && name.Any(char.IsUpper) && !name.Any(char.IsLower);
}

using Markdig.Syntax;
using Site.Model;

namespace Site.Reading.Pages;

/// <summary>Finds out which of an agenda item's known sections each heading is.</summary>
internal static class ItemSections
{
    public static MarkdownText Named(string path, MarkdownText text, ProblemList problems)
    {
        if (text.Lead.FirstOrDefault() is { } stray)
        {
            problems.Add(
                PlaceOf(path, stray),
                "Teksten står uden for et afsnit.",
                $"Sæt en overskrift over den, for eksempel »## {FixedVocabularies.Sections[SectionKind.Case]}«.");
        }

        var seen = new HashSet<SectionKind>();
        return text with
        {
            Sections = [.. text.Sections.Select(section => section with { Kind = KindOf(section, seen, problems) })],
        };
    }

    private static SectionKind? KindOf(Section section, HashSet<SectionKind> seen, ProblemList problems)
    {
        var kind = FixedVocabularies.Sections.Find(TextSpaces.MadePlain(section.Title).Trim());
        if (kind is null)
        {
            problems.Add(
                section.Place,
                $"Afsnittet »{section.Title}« kendes ikke.",
                Nearest.Suggestion(section.Title, [.. FixedVocabularies.Sections.All]));
        }
        else if (!seen.Add(kind.Value))
        {
            problems.Add(
                section.Place,
                $"Afsnittet »{section.Title}« står to gange.",
                "Saml teksten under én overskrift.");
        }

        return kind;
    }

    private static SourcePlace PlaceOf(string path, Block block) => new(path, block.Line + 1, block.Column + 1);
}

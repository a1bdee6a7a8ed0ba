using Markdig.Syntax;
using Site.Model;

namespace Site.Reading.Pages;

/// <summary>
/// Assigns each section of an agenda item its <see cref="SectionKind"/>, by its heading. Unknown headings, repeated
/// headings and text before the first heading are problems.
/// </summary>
internal static class ItemSections
{
    public static MarkdownText Identify(string path, MarkdownText text, ProblemList problems)
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
            Sections = [.. text.Sections.Select(section => section with { Kind = FindKind(section, seen, problems) })],
        };
    }

    private static SectionKind? FindKind(Section section, HashSet<SectionKind> seen, ProblemList problems)
    {
        var kind = FixedVocabularies.Sections.Find(TextSpaces.Normalize(section.Title).Trim());
        if (kind is null)
        {
            problems.Add(
                section.Place,
                $"Afsnittet »{section.Title}« kendes ikke.",
                Nearest.Suggest(section.Title, [.. FixedVocabularies.Sections.All]));
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

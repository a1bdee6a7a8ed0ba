using Site.Model;
using Site.Reading.Markup;
using YamlDotNet.RepresentationModel;

namespace Site.Reading;

/// <summary>A Markdown file taken apart: the keys at its top and the text below them.</summary>
/// <param name="Fields">The front matter.</param>
/// <param name="Text">The Markdown, parsed.</param>
internal sealed record PageFile(Fields Fields, MarkdownText Text)
{
    /// <summary>Takes a file apart; null, with a problem told, where there is no front matter to read.</summary>
    public static PageFile? Read(InputFile file, Fields? directory, ProblemList problems)
    {
        if (PageKind.IsData(file.Path))
        {
            return YamlText.ParseMapping(file.Text, file.Path, 0, problems) is { } data
                ? new PageFile(new Fields(file.Path, data, 0, directory, problems), MarkdownText.Empty)
                : null;
        }

        if (EndOfFrontMatter(file.Text) is not { } end)
        {
            problems.Add(new SourcePlace(file.Path), "Filen mangler oplysninger øverst: de står mellem to linjer med ---.", "Begynd filen med en linje ---, derefter »titel: …« og så en linje --- igen.");
            return null;
        }

        return FrontMatter(file, end, problems) is not { } mapping ? null : new PageFile(
            new Fields(file.Path, mapping, 1, directory, problems),
            MarkdownReader.Read(file.Path, Blanked(file.Text, end), problems));
    }

    /// <summary>What a file says, read no further; null where it is no page.</summary>
    public static PageSource? SourceOf(InputFile file)
    {
        var problems = new ProblemList();
        if (PageKind.IsData(file.Path))
        {
            return YamlText.ParseMapping(file.Text, file.Path, 0, problems) is { } data ? new PageSource(data, "") : null;
        }

        return EndOfFrontMatter(file.Text) is { } end && FrontMatter(file, end, problems) is { } mapping
            ? new PageSource(mapping, file.Text[Math.Min(end + 4, file.Text.Length)..])
            : null;
    }

    private static YamlMappingNode? FrontMatter(InputFile file, int end, ProblemList problems) =>
        file.Text[4..end] is var yaml && yaml.Trim().Length == 0 ? [] : YamlText.ParseMapping(yaml, file.Path, 1, problems);

    /// <summary>Where the closing line of the front matter begins, or null.</summary>
    private static int? EndOfFrontMatter(string text)
    {
        if (!text.StartsWith("---\n", StringComparison.Ordinal))
        {
            return null;
        }

        var end = text.IndexOf("\n---\n", 3, StringComparison.Ordinal);
        return end >= 0 ? end + 1 : text.EndsWith("\n---", StringComparison.Ordinal) && text.Length > 4 ? text.Length - 3 : null;
    }

    private static string Blanked(string text, int end)
    {
        var body = Math.Min(end + 4, text.Length);
        return string.Concat(new string('\n', text.AsSpan(0, body).Count('\n')), text.AsSpan(body));
    }
}

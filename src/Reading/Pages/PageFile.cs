using Site.Model;
using Site.Reading.Input;
using Site.Reading.Markup;
using Site.Reading.Values;
using Site.Reading.Yaml;
using YamlDotNet.RepresentationModel;

namespace Site.Reading.Pages;

/// <summary>A Markdown file taken apart: the keys at its top and the text below them.</summary>
/// <param name="Fields">The front matter.</param>
/// <param name="Text">The Markdown, parsed.</param>
internal sealed record PageFile(Fields Fields, MarkdownText Text)
{
    /// <summary>Takes a file apart; null, with a problem added, where there are no keys to read.</summary>
    /// <param name="file">The file.</param>
    /// <param name="inherited">What its folder gives it, or null.</param>
    /// <param name="problems">Where mistakes go.</param>
    public static PageFile? Read(InputFile file, Fields? inherited, ProblemList problems)
    {
        if (IsData(file))
        {
            return YamlText.ParseMapping(file.Text, file.Path, 0, problems) is { } data
                ? new PageFile(new Fields(file.Path, data, 0, inherited, problems), MarkdownText.Empty)
                : null;
        }

        if (FrontMatter.Find(file, problems) is not { } front)
        {
            return null;
        }

        TextCharacters.CheckReferences(file.Path, front.Markdown, problems);
        return MappingOf(front, file.Path, problems) is not { } mapping ? null : new PageFile(
            new Fields(file.Path, mapping, front.LinesBefore, inherited, problems),
            MarkdownReader.Read(file.Path, front.Markdown, problems));
    }

    /// <summary>What a file says, read no further; null where it is no page.</summary>
    public static PageSource? SourceOf(InputFile file)
    {
        var problems = new ProblemList();
        if (IsData(file))
        {
            return YamlText.ParseMapping(file.Text, file.Path, 0, problems) is { } data
                ? new PageSource(data, "")
                : null;
        }

        return FrontMatter.Find(file, problems) is { } front && MappingOf(front, file.Path, problems) is { } mapping
            ? new PageSource(mapping, front.Markdown.TrimStart('\n'))
            : null;
    }

    /// <summary>Of pages, those that are keys and values alone are YAML files.</summary>
    private static bool IsData(InputFile file) => file.Path.EndsWith(".yml", StringComparison.Ordinal);

    private static YamlMappingNode? MappingOf(FrontMatter front, string path, ProblemList problems) =>
        string.IsNullOrWhiteSpace(front.Yaml)
            ? []
            : YamlText.ParseMapping(front.Yaml, path, front.LinesBefore, problems);
}

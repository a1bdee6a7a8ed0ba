using Site.Model;
using Site.Reading.Input;
using Site.Reading.Markup;
using Site.Reading.Values;
using Site.Reading.Yaml;
using YamlDotNet.RepresentationModel;

namespace Site.Reading.Pages;

/// <summary>A page's file split into its keys and its text.</summary>
/// <param name="Fields">The keys, including inherited ones.</param>
/// <param name="Text">The Markdown, parsed.</param>
internal sealed record PageFile(Fields Fields, MarkdownText Text)
{
    /// <summary>Parses a file; null, with a problem added, if its keys cannot be read.</summary>
    public static PageFile? Read(InputFile file, Fields? inherited, ProblemList problems)
    {
        if (IsYaml(file))
        {
            return YamlText.ParseMapping(file.Text, file.Path, 0, problems) is { } data
                ? new PageFile(new Fields(file.Path, data, 0, inherited, problems), MarkdownText.Empty)
                : null;
        }

        if (FrontMatter.Parse(file, problems) is not { } front)
        {
            return null;
        }

        TextCharacters.CheckCharacterReferences(file.Path, front.Markdown, problems);
        return ParseKeys(front, file.Path, problems) is not { } mapping ? null : new PageFile(
            new Fields(file.Path, mapping, front.LinesBefore, inherited, problems),
            MarkdownReader.Read(file.Path, front.Markdown, problems));
    }

    /// <summary>Parses a file without reporting problems; null if its keys cannot be read.</summary>
    public static PageSource? ReadSource(InputFile file)
    {
        var problems = new ProblemList();
        if (IsYaml(file))
        {
            return YamlText.ParseMapping(file.Text, file.Path, 0, problems) is { } data
                ? new PageSource(data, "")
                : null;
        }

        return FrontMatter.Parse(file, problems) is { } front && ParseKeys(front, file.Path, problems) is { } mapping
            ? new PageSource(mapping, front.Markdown.TrimStart('\n'))
            : null;
    }

    /// <summary>Pages that consist of keys only are YAML files.</summary>
    private static bool IsYaml(InputFile file) => file.Path.EndsWith(".yml", StringComparison.Ordinal);

    private static YamlMappingNode? ParseKeys(FrontMatter front, string path, ProblemList problems) =>
        string.IsNullOrWhiteSpace(front.Yaml)
            ? []
            : YamlText.ParseMapping(front.Yaml, path, front.LinesBefore, problems);
}

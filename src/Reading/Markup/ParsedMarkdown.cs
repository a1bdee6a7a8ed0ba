using System.Text.RegularExpressions;
using Markdig.Syntax;
using Site.Model;

namespace Site.Reading.Markup;

/// <summary>A parsed text and its source, so that rules can look at what was typed and where.</summary>
/// <param name="File">The file, for problems.</param>
/// <param name="Source">
/// The text that was parsed: the file with its front matter blanked out; line breaks are <c>\n</c>.
/// </param>
/// <param name="Document">The syntax tree.</param>
internal sealed partial record ParsedMarkdown(string File, string Source, MarkdownDocument Document)
{
    private int[]? lineStarts;

    public SourcePlace PlaceOf(MarkdownObject node) => new(File, node.Line + 1, node.Column + 1);

    public SourcePlace PlaceAt(int position)
    {
        lineStarts ??= [0, .. Enumerable.Range(1, Source.Length).Where(index => Source[index - 1] == '\n')];
        var found = Array.BinarySearch(lineStarts, position);
        var line = found >= 0 ? found : ~found - 1;
        return new SourcePlace(File, line + 1, position - lineStarts[line] + 1);
    }

    /// <summary>The source from a position to the end of its line.</summary>
    public string LineFrom(int position)
    {
        var end = position < Source.Length ? Source.IndexOf('\n', position) : -1;
        return Source[Math.Min(position, Source.Length)..(end < 0 ? Source.Length : end)];
    }

    /// <summary>Whether a backslash, itself not escaped, precedes a position.</summary>
    public bool IsEscaped(int position)
    {
        var preceding = Source.AsSpan(0, position);
        return (preceding.Length - preceding.TrimEnd('\\').Length) % 2 == 1;
    }

    public string TextOf(MarkdownObject node)
    {
        var start = Math.Clamp(node.Span.Start, 0, Source.Length);
        return Source[start..Math.Clamp(node.Span.End + 1, start, Source.Length)];
    }

    /// <summary>Whether no empty line separates a block from one above it.</summary>
    public bool IsJustBelow(Block below, Block above)
    {
        var (start, end) = (Math.Min(below.Span.Start, Source.Length), Math.Max(0, above.Span.End + 1));
        return end <= start && !EmptyLine().IsMatch(Source[end..start]);
    }

    [GeneratedRegex(@"\n[ \t>]*\n", RegexOptions.CultureInvariant)]
    private static partial Regex EmptyLine();
}

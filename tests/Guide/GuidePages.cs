using Markdig;
using Markdig.Syntax;

namespace Site.Tests.Guide;

/// <summary>The pages of the editors' guide and the examples in them.</summary>
internal static class GuidePages
{
    /// <summary>A fenced code block.</summary>
    /// <param name="Page">The file name of its page.</param>
    /// <param name="Line">The line of its opening fence, from 1.</param>
    /// <param name="Language">The first word after the fence.</param>
    /// <param name="Rest">
    /// The words after the language: the file that the block is the content of. With <c>tilføj</c> before the file, the
    /// block is appended to an existing file.
    /// </param>
    /// <param name="Text">The content of the block.</param>
    public sealed record Block(string Page, int Line, string Language, string Rest, string Text)
    {
        private const string Addition = "tilføj ";

        /// <summary>True for content that an editor writes into a file.</summary>
        public bool IsContent => Language is "md" or "yml" or "csv";

        public bool IsAddition => Rest.StartsWith(Addition, StringComparison.Ordinal);

        /// <summary>The file that the block is written or appended to.</summary>
        public string File => IsAddition ? Rest[Addition.Length..] : Rest;
    }

    public static string Folder => Repository.File("input", "vejledning");

    public static IEnumerable<string> Files => Directory.EnumerateFiles(Folder, "*.md").Order(StringComparer.Ordinal);

    /// <summary>Every fenced block of the guide, in order.</summary>
    public static IEnumerable<Block> Blocks =>
        from file in Files
        from block in Markdown.Parse(File.ReadAllText(file)).Descendants<FencedCodeBlock>()
        select new Block(
            Path.GetFileName(file),
            block.Line + 1,
            block.Info ?? "",
            block.Arguments ?? "",
            string.Concat(block.Lines.Lines.Take(block.Lines.Count).Select(line => $"{line}\n")));
}

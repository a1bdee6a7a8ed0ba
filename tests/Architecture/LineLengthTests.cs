using System.Text.RegularExpressions;

namespace Site.Tests.Architecture;

public partial class LineLengthTests
{
    private const int MaxLength = 120;

    /// <summary>
    /// A line may be longer if it has only a string literal: messages are not split, so that they can be found by a
    /// text search.
    /// </summary>
    [Fact]
    public void NoSourceLineIsTooLong()
    {
        string[] extensions = [".cs", ".razor", ".ts", ".scss", ".mjs"];
        var files = new[] { "src", "theme" }
            .SelectMany(top => Directory.EnumerateFiles(Repository.File(top), "*", SearchOption.AllDirectories))
            .Where(file => extensions.Contains(Path.GetExtension(file)))
            .Where(file => !file.Contains("node_modules", StringComparison.Ordinal))
            .ToList();

        var lines = files.SelectMany(
            file => File.ReadLines(file).Select((text, index) => (file, text, number: index + 1)))
            .Where(line => line.text.Length > MaxLength && !OneLiteral().IsMatch(line.text))
            .Select(line => $"{Path.GetRelativePath(Repository.Root, line.file)}:{line.number}");

        Assert.NotEmpty(files);
        Assert.Empty(lines.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("""^\s*(\+ |return |: |\? )?[$@]*".*"[,;)]*$""")]
    private static partial Regex OneLiteral();
}

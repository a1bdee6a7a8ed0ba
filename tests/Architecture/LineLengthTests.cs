using System.Text.RegularExpressions;

namespace Site.Tests.Architecture;

public partial class LineLengthTests
{
    private const int Longest = 120;

    /// <summary>A message is kept whole, so that it is found by its words; such a line holds nothing else.</summary>
    [Fact]
    public void NoLineOfTheSourceIsLong()
    {
        string[] kinds = [".cs", ".razor", ".ts", ".scss", ".mjs"];
        var files = new[] { "src", "theme" }
            .SelectMany(top => Directory.EnumerateFiles(Repository.File(top), "*", SearchOption.AllDirectories))
            .Where(
                file =>
                    kinds.Contains(Path.GetExtension(file)) && !file.Contains("node_modules", StringComparison.Ordinal))
            .ToList();

        var lines = files.SelectMany(
            file => File.ReadLines(file).Select((text, index) => (file, text, number: index + 1)))
            .Where(line => line.text.Length > Longest && !OneLiteral().IsMatch(line.text))
            .Select(line => $"{Path.GetRelativePath(Repository.Root, line.file)}:{line.number}");

        Assert.NotEmpty(files);
        Assert.Empty(lines.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("""^\s*(\+ |return |: |\? )?[$@]*".*"[,;)]*$""")]
    private static partial Regex OneLiteral();
}

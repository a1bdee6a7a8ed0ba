using System.Text.RegularExpressions;

namespace Site.Tests.Guide;

/// <summary>Checks that the guide explains every message that the program can give, and no other.</summary>
public class ProblemListTests
{
    private static readonly IReadOnlyList<string> Explained = [.. Rows().Order(StringComparer.Ordinal)];

    private static readonly IReadOnlyList<string> Known = new ProblemMessages().All;

    [Fact]
    public void EveryMessageTheProgramCanGiveIsExplained() =>
        AssertNone(Known.Where(message => !Explained.Any(row => Matches(message, row))));

    [Fact]
    public void EveryMessageExplainedCanBeGiven() =>
        AssertNone(Explained.Where(row => !Known.Any(message => Matches(message, row))));

    [Fact]
    public void EveryMessageOfTheSiteFixturesIsFoundInTheSource()
    {
        var reported = SiteFixture.Names()
            .Select(site => Path.Combine(SiteFixture.Expected(site), "problems.txt"))
            .Where(File.Exists)
            .SelectMany(File.ReadLines)
            .Select(line => Regex.Match(line, @"^input/\S+:\d+:\d+  (Advarsel: )?(?<what>.*)$"))
            .Where(line => line.Success)
            .Select(line => line.Groups["what"].Value)
            .ToList();

        Assert.True(reported.Count > 50);
        AssertNone(reported.Where(what => !Known.Any(message => Matches(message, what))));
    }

    private static void AssertNone(IEnumerable<string> messages) =>
        Assert.True(!messages.Any(), string.Join('\n', messages));

    /// <summary>The first cell of every table row on the guide's page of problems.</summary>
    private static IEnumerable<string> Rows() => File.ReadLines(Path.Combine(GuidePages.Folder, "fejl.md"))
        .Where(
            line =>
                line.StartsWith("| ", StringComparison.Ordinal)
                    && !line.StartsWith("| Besked |", StringComparison.Ordinal))
        .Select(line => line[2..line.IndexOf(" | ", StringComparison.Ordinal)]);

    /// <summary>True if a text is a message with some text in place of each ellipsis.</summary>
    private static bool Matches(string message, string text) =>
        Regex.IsMatch(
            text, $@"^{string.Join(".+", message.Split('…').Select(Regex.Escape))}\z", RegexOptions.CultureInvariant);
}

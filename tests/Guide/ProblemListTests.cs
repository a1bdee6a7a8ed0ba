using System.Text.RegularExpressions;

namespace Site.Tests.Guide;

/// <summary>The guide explains every message the program can give, and none that it cannot.</summary>
public class ProblemListTests
{
    private static readonly IReadOnlyList<string> Explained = [.. Rows().Order(StringComparer.Ordinal)];

    private static readonly IReadOnlyList<string> Given = new ProblemMessages().All;

    [Fact]
    public void EveryMessageTheProgramCanGiveIsExplained() =>
        None(Given.Where(message => !Explained.Any(row => Fits(message, row))));

    [Fact]
    public void EveryMessageExplainedCanBeGiven() =>
        None(Explained.Where(row => !Given.Any(message => Fits(message, row))));

    [Fact]
    public void TheMessagesOfTheSiteFixturesAreAmongThem()
    {
        var told = SiteFixture.Names()
            .Select(site => Path.Combine(SiteFixture.Expected(site), "problems.txt"))
            .Where(File.Exists)
            .SelectMany(File.ReadLines)
            .Select(line => Regex.Match(line, @"^input/\S+:\d+:\d+  (Advarsel: )?(?<what>.*)$"))
                .Where(line => line.Success)
                .Select(line => line.Groups["what"].Value)
                .ToList();

        Assert.True(told.Count > 50);
        None(told.Where(what => !Given.Any(message => Fits(message, what))));
    }

    private static void None(IEnumerable<string> messages) => Assert.True(!messages.Any(), string.Join('\n', messages));

    /// <summary>The first cell of every row of the page's tables, as it is written.</summary>
    private static IEnumerable<string> Rows() => File.ReadLines(Path.Combine(GuidePages.Folder, "fejl.md"))
        .Where(
            line =>
                line.StartsWith("| ", StringComparison.Ordinal)
                    && !line.StartsWith("| Besked |", StringComparison.Ordinal))
        .Select(line => line[2..line.IndexOf(" | ", StringComparison.Ordinal)]);

    /// <summary>Whether a text is a message with something in place of each of its dots.</summary>
    private static bool Fits(string message, string text) =>
        Regex.IsMatch(
            text, $@"^{string.Join(".+", message.Split('…').Select(Regex.Escape))}\z", RegexOptions.CultureInvariant);
}

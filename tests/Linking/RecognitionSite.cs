using System.Globalization;
using AngleSharp.Html.Parser;

namespace Site.Tests.Linking;

/// <summary>A text on a page, and the links that the built page has in it.</summary>
/// <param name="Page">
/// Where it stands: the folder of a meeting, on an item of which it is put, or "side" for a plain page.
/// </param>
/// <param name="Text">The Markdown.</param>
/// <param name="Links">"words → page", in order; none for a text that gets no link.</param>
public sealed record RecognitionCase(string Page, string Text, params string[] Links)
{
    public override string ToString() => $"{Page}: {Text}";
}

/// <summary>
/// One small site that holds every case of <see cref="RecognitionTests"/> on a page of its own, built once.
/// </summary>
public sealed class RecognitionSite : IAsyncLifetime
{
    /// <summary>Above the numbers of the site's own items.</summary>
    private const int FirstNumber = 20;

    private readonly TemporaryFolder folder = new();

    /// <summary>What the build told.</summary>
    public string Problems { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        foreach (
            var file in Directory.EnumerateFiles(
                Repository.File("tests", "Fixtures", "recognition"), "*", SearchOption.AllDirectories))
        {
            folder.Write(
                Path.Combine("input", Path.GetRelativePath(Repository.File("tests", "Fixtures", "recognition"), file)),
                await File.ReadAllTextAsync(file));
        }

        for (var index = 0; index < RecognitionTests.All.Count; index++)
        {
            Write(RecognitionTests.All[index], index + FirstNumber);
        }

        var result = await Cli.RunInAsync(folder.Path);
        Assert.True(result.ExitCode == 0, result.Errors);
        Problems = result.Errors;
    }

    /// <summary>The links in a case's text as it was built, each "words → page".</summary>
    public IEnumerable<string> LinksOf(RecognitionCase which)
    {
        var page = Address(which, RecognitionTests.All.ToList().IndexOf(which) + FirstNumber);
        var document = new HtmlParser().ParseDocument(File.ReadAllText(folder.File("output", page, "index.html")));
        return
        [
            .. document.QuerySelectorAll(".prose a")
                .Select(
                    link =>
                        $"{link.TextContent} → {link.GetAttribute("href")!.Trim('/').Replace("/#", "#", StringComparison.Ordinal)}"),
        ];
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private void Write(RecognitionCase which, int number)
    {
        var head = which.Page == "side"
            ? $"titel: Side {number}"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"nummer: {number}\ntitel: Prøve {number}\nåbenhed: åben\ntype: orientering");
        folder.Write($"input/{Address(which, number)}.md", $"---\n{head}\n---\n## Sagsfremstilling\n\n{which.Text}\n");
    }

    private static string Address(RecognitionCase which, int number) =>
        string.Create(
            CultureInfo.InvariantCulture, $"{(which.Page == "side" ? "sider" : $"moeder/{which.Page}")}/{number}");
}

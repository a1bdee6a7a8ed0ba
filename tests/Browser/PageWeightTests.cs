using System.IO.Compression;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Playwright;

namespace Site.Tests.Browser;

/// <summary>What a page costs a reader who has never been on the site: the page and every file that it loads.</summary>
[Collection(nameof(BrowserTests))]
public class PageWeightTests(BuiltSite site)
{
    private const int MaxBytes = 60_000;
    private const int MaxRequests = 7;

    /// <summary>What Resource Timing (W3C, <c>transferSize</c>) counts for the headers of a response.</summary>
    private const int HeaderBytes = 300;

    /// <summary>Netlify and others compress on the fly, at a middle quality.</summary>
    private const int BrotliQuality = 5;

    private const int BrotliWindow = 22;

    private readonly Dictionary<string, int> sizes = [];

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public void NoPageWeighsMoreThan60KilobytesOrTakesMoreThan7Requests(string encoding)
    {
        var weights = Directory.EnumerateFiles(site.Output, "*.html", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(site.Output, file))
            .Select(page => (Page: page, Files: FilesOf(page)))
            .Select(page => (page.Page, Requests: page.Files.Count, Bytes: page.Files.Sum(file => Sent(file, encoding))))
            .ToList();

        Assert.True(weights.Count > 100);
        Assert.All(weights, page => Assert.True(
            page.Bytes <= MaxBytes && page.Requests <= MaxRequests,
            $"{page.Page}: {page.Requests} requests, {page.Bytes} bytes"));
    }

    /// <summary>A file that is fetched but not counted would be missing from the sum.</summary>
    [Theory]
    [InlineData("/")]
    [InlineData("/soeg/")]
    [InlineData("/moeder/2019-10-24-das/8/")]
    [InlineData("/takster/2023-aalborg-reviderede/")]
    public async Task ABrowserFetchesTheFilesThatAreCounted(string address)
    {
        var page = await site.OpenAsync("/robots.txt");
        var fetched = new HashSet<string>(StringComparer.Ordinal);
        page.Request += (_, request) => fetched.Add(new Uri(request.Url).AbsolutePath);

        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });

        var counted = FilesOf($"{address}index.html").Skip(1).Append(address);
        // The icon is left out, as Playwright does not always report it.
        Assert.Equal(
            counted.Where(file => !IsIcon(file)).Order(StringComparer.Ordinal),
            fetched.Where(file => !IsIcon(file)).Order(StringComparer.Ordinal));
        await page.Context.CloseAsync();
    }

    private static bool IsIcon(string file) => file.EndsWith(".svg", StringComparison.Ordinal);

    /// <summary>The path of a page and the addresses of the files that it loads, each once.</summary>
    private List<string> FilesOf(string page)
    {
        var document = new HtmlParser().ParseDocument(File.ReadAllText(InOutput(page)));
        var loaded = document.QuerySelectorAll("link, script, img")
            .Where(element => element.LocalName != "link" || IsLoaded(element.GetAttribute("rel")))
            .Select(element => element.GetAttribute("src") ?? element.GetAttribute("href"))
            .OfType<string>()
            .Concat(FilesOfSearch(document));
        return [page, .. loaded.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>What the search page fetches before anybody searches.</summary>
    private static IEnumerable<string> FilesOfSearch(IHtmlDocument document) =>
        document.GetElementById("search-form") is null
            ? []
            : [document.Body!.GetAttribute("data-search-worker")!, "/soeg/indeks.json"];

    private static bool IsLoaded(string? relation) => relation is "stylesheet" or "preload" or "icon";

    private int Sent(string file, string encoding)
    {
        var path = InOutput(file);
        if (!sizes.TryGetValue(path, out var size))
        {
            var content = File.ReadAllBytes(path);
            // WOFF2 is compressed already, and servers send it as it is.
            size = path.EndsWith(".woff2", StringComparison.Ordinal) ? content.Length
                : encoding == "br" ? BrotliSize(content)
                : GZipSize(content);
            sizes.Add(path, size);
        }

        return size + HeaderBytes;
    }

    private string InOutput(string file) => Path.Combine(site.Output, file.TrimStart('/'));

    private static int BrotliSize(byte[] content)
    {
        var target = new byte[BrotliEncoder.GetMaxCompressedLength(content.Length)];
        Assert.True(BrotliEncoder.TryCompress(content, target, out var written, BrotliQuality, BrotliWindow));
        return written;
    }

    private static int GZipSize(byte[] content)
    {
        using var target = new MemoryStream();
        using (var zip = new GZipStream(target, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(content);
        }

        return (int)target.Length;
    }
}

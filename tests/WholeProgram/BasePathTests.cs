using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Site.Tests.WholeProgram;

/// <summary>
/// With a path in <c>adresse</c>, every URL in every file of the site is below it, and leads to a file of the site.
/// </summary>
public sealed class BasePathTests
{
    private const string Origin = "https://kommune.example";
    private const string BasePath = "/social/vidensbank";

    /// <summary>Namespaces and vocabularies of formats: identifiers, which nobody opens.</summary>
    private static readonly ImmutableArray<string> Vocabularies =
        ["http://www.w3.org/", "http://www.sitemaps.org/", "https://schema.org", "https://schema.oparl.org/"];

    [Theory]
    [InlineData("whole-site")]
    [InlineData("demonstration")]
    [InlineData("matters")]
    public async Task EveryUrlOfEveryFileIsBelowTheBasePathAndLeadsToAFile(string name)
    {
        using var folder = new TemporaryFolder().WithSite(name);
        folder.Write(
            "input/skrevet.md",
            "---\ntitel: Skrevet\ntidligere-adresser: [/gammel/, /gammel/å%20b/, /index.asp?PageID=26]\n---\n"
            + "Et [link](/skrevet/#her), et [andet](/), [med navn][navn], et billede: ![Et billede](/skrevet/)\n\n"
            + "[Kommunen](https://kommune.example/kontakt) og [sig selv](https://kommune.example/social/vidensbank/).\n"
            + "\n## Her\n\n[navn]: /skrevet/\n");

        var result = await Cli.RunInAsync(folder.Path, "build", "-s", $"adresse={Origin}{BasePath}/");

        Assert.True(result.ExitCode == 0, result.Errors);
        var output = folder.File("output");
        var urls = Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(output, file)).Where(file => file[0] != '.')
            .SelectMany(file => FindUrls(file, File.ReadAllText(Path.Combine(output, file))).Select(url => (file, url)))
            .Where(found => found.url != $"{Origin}/kontakt")
            .ToList();
        Assert.All(urls, found => AssertIsServed(output, found.file, found.url));
        Assert.All(
            new[] { ".html", ".css", ".js", ".json", ".xml", ".csv", ".txt", "" },
            extension => Assert.Contains(urls, found => Path.GetExtension(found.file) == extension));
        Assert.Contains(urls, found => found is { file: "skrevet/index.html", url: $"{BasePath}/skrevet/#her" });
        Assert.Contains(urls, found => found is { file: "gammel/index.html", url: $"{BasePath}/skrevet/" });
        Assert.Contains(urls, found => found is { file: "_redirects", url: $"{BasePath}/404.html" });
        Assert.Contains(urls, found => found.file.StartsWith("soeg/", StringComparison.Ordinal));
    }

    /// <summary>Fails if a URL is outside the base path, or leads to no file of the site.</summary>
    private static void AssertIsServed(string output, string file, string url)
    {
        var absolute = new Uri(new Uri($"{Origin}{BasePath}/{file}"), url);
        if (absolute.Authority != new Uri(Origin).Authority)
        {
            Assert.False(url.StartsWith('/'), $"{file}: {url}");
            return;
        }

        Assert.True(
            $"{absolute.AbsolutePath}/".StartsWith($"{BasePath}/", StringComparison.Ordinal), $"{file}: {url}");
        var path = Uri.UnescapeDataString(absolute.AbsolutePath[BasePath.Length..]).TrimStart('/');
        Assert.True(
            File.Exists(Path.Combine(output, path)) || File.Exists(Path.Combine(output, path, "index.html")),
            $"{file}: {url} leads to no file");
    }

    /// <summary>
    /// The values of a file that a reader's program takes as URLs, or that look like a path on the host or a URL.
    /// </summary>
    private static IEnumerable<string> FindUrls(string file, string text) => Path.GetExtension(file) switch
    {
        ".html" => FindInHtml(text),
        ".css" => Regex.Matches(text, """url\(["']?([^"')]+)""").Select(match => match.Groups[1].Value),
        ".js" => FindInScript(text),
        ".json" => FindInJson(file, JsonDocument.Parse(text).RootElement),
        ".xml" => FindInXml(XDocument.Parse(text)),
        ".ics" => Regex.Matches(Regex.Replace(text, "\r?\n[ \t]", ""), @"https?://[^\s;,""]+")
            .Select(match => match.Value),
        ".csv" => text.Split([';', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(LooksLikeUrl),
        // The list for the next build is in the words of authors: below the base path.
        ".txt" when file == "adresser.txt" => text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(address => BasePath + address),
        ".txt" => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(LooksLikeUrl)
            .Where(word => file == "robots.txt"),
        "" when file == "_redirects" => FindInRedirects(text),
        _ => [],
    };

    private static IEnumerable<string> FindInHtml(string text)
    {
        var page = new HtmlParser().ParseDocument(text);
        var scripts = page.QuerySelectorAll("script[type='application/ld+json']")
            .SelectMany(script => FindInJson("", JsonDocument.Parse(script.TextContent).RootElement));
        var templates = page.QuerySelectorAll("template").OfType<IHtmlTemplateElement>();
        return page.All.Concat(templates.SelectMany(template => template.Content.QuerySelectorAll("*")))
            .SelectMany(element => element.Attributes.SelectMany(attribute => FindInAttribute(element, attribute)))
            .Concat(scripts);
    }

    private static IEnumerable<string> FindInAttribute(IElement element, IAttr attribute) => attribute.Name switch
    {
        "href" or "src" or "action" or "formaction" or "poster" or "data" => [attribute.Value],
        "srcset" or "imagesrcset" => attribute.Value.Split(',').Select(part => part.Trim().Split(' ')[0]),
        "content" when element.GetAttribute("http-equiv") == "refresh" => [attribute.Value.Split("url=")[1]],
        _ when attribute.NamespaceUri is null && LooksLikeUrl(attribute.Value) => [attribute.Value],
        _ => [],
    };

    /// <summary>
    /// String literals that begin with a slash and a letter, and the folder names that the scripts join to a path. A
    /// literal such as <c>"/soeg/"</c> would be outside the base path.
    /// </summary>
    private static IEnumerable<string> FindInScript(string text) =>
        Regex.Matches(text, """["'`](/[a-z][^"'`]*|\.\./[^"'`]+|[\w.-]+\.js|https?://[^"'`]*)["'`]""")
            .Select(match => match.Groups[1].Value);

    private static IEnumerable<string> FindInJson(string file, JsonElement json)
    {
        // A hit of the search: title, address, context, outcome, decision, text.
        if (file.StartsWith("soeg/", StringComparison.Ordinal))
        {
            return json.ValueKind == JsonValueKind.Array && json.GetArrayLength() == 6
                && json.EnumerateArray().All(value => value.ValueKind == JsonValueKind.String)
                ? [json[1].GetString()!]
                : [];
        }

        return json.ValueKind switch
        {
            JsonValueKind.String => LooksLikeUrl(json.GetString()!) ? [json.GetString()!.Split("?q={q}")[0]] : [],
            JsonValueKind.Array => json.EnumerateArray().SelectMany(value => FindInJson(file, value)),
            JsonValueKind.Object => json.EnumerateObject().SelectMany(property => FindInJson(file, property.Value)),
            _ => [],
        };
    }

    private static IEnumerable<string> FindInXml(XDocument xml) => xml.Descendants()
        .SelectMany(element => element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration)
            .Select(attribute => attribute.Value).Append(element.HasElements ? "" : element.Value))
        .SelectMany(value => value.Contains("<a ", StringComparison.Ordinal) ? FindInHtml(value)
            : LooksLikeUrl(value) ? [value] : []);

    /// <summary>The targets; that the former addresses are below the base path is asserted.</summary>
    private static IEnumerable<string> FindInRedirects(string text)
    {
        foreach (var fields in text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')))
        {
            Assert.StartsWith($"{BasePath}/", fields[0], StringComparison.Ordinal);
            yield return fields[^2];
        }
    }

    private static bool LooksLikeUrl(string value) =>
        (value.StartsWith('/') || Regex.IsMatch(value, @"^https?://\S+\z"))
        && !Vocabularies.Any(vocabulary => value.StartsWith(vocabulary, StringComparison.Ordinal));
}

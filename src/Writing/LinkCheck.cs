using System.Collections.Concurrent;
using System.Collections.Immutable;
using Site.Model;
using Site.Rendering;

namespace Site.Writing;

/// <summary>Sees to it that every link on the finished pages leads to something on the site, anchors and files included.</summary>
/// <param name="input">The input folder, to find the line a broken link stands on.</param>
public sealed class LinkCheck(string input)
{
    private readonly ConcurrentDictionary<string, ImmutableHashSet<string>> anchorsByPath = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Link> links = new();

    /// <summary>The menu's links stand on every page: each text is kept once.</summary>
    private readonly ConcurrentDictionary<string, string> texts = new(StringComparer.Ordinal);

    /// <summary>How many links have been seen.</summary>
    public int Count => links.Count;

    /// <summary>Takes note of a file and, where it is a page, of its anchors and links. Safe from any thread.</summary>
    public void Add(OutputFile file)
    {
        if (!file.Path.EndsWith(".html", StringComparison.Ordinal))
        {
            AddFile(file.Path);
            return;
        }

        var page = PageLinks.In(file.Content.Span);
        anchorsByPath[file.Path] = [.. page.Anchors];
        foreach (var (address, position) in page.Links.Where(link => IsInternal(link.Address)))
        {
            links.Enqueue(new Link(file.Path, file.SourceFile, Once(address), Once(PageLinks.TextAt(file.Content.Span, position))));
        }
    }

    /// <summary>Takes note of a file that is copied.</summary>
    public void AddFile(string path) => anchorsByPath[path] = [];

    /// <summary>Tells every link that leads nowhere. Call it when all files are added.</summary>
    public void Report(ProblemList problems)
    {
        foreach (var link in links)
        {
            if (Fault(link) is { } fault)
            {
                problems.Add(PlaceOf(link), fault, "Ret adressen, eller slet linket. Links til andre sider i Vidensbanken skrives bedst med xref:.");
            }
        }
    }

    private string? Fault(Link link)
    {
        var page = new Uri(new Uri("https://x/"), link.Page);
        if (!Uri.TryCreate(page, link.Address, out var target))
        {
            return $"Linket »{link.Text}« har en adresse, der ikke kan læses: {link.Address}";
        }

        var path = Uri.UnescapeDataString(target.AbsolutePath)[1..];
        var file = path.Length == 0 || path.EndsWith('/') ? $"{path}index.html" : path;
        return !anchorsByPath.TryGetValue(file, out var anchors) ? $"Linket »{link.Text}« fører til {link.Address}, som ikke findes på siden."
            : target.Fragment.Length > 1 && !anchors.Contains(Uri.UnescapeDataString(target.Fragment[1..])) ? $"Linket »{link.Text}« fører til {link.Address}, men det afsnit findes ikke."
            : null;
    }

    /// <summary>Where the address stands in the page's source, or the top of it; a page of many sources is named itself.</summary>
    private SourcePlace PlaceOf(Link link)
    {
        if (link.SourceFile is not { } source)
        {
            return new SourcePlace(link.Page);
        }

        var text = File.ReadAllText(Path.Combine(input, source));
        var index = Math.Max(0, text.IndexOf(link.Address, StringComparison.Ordinal));
        return new SourcePlace(source, text.AsSpan(0, index).Count('\n') + 1, index - (text.AsSpan(0, index).LastIndexOf('\n') + 1) + 1);
    }

    private string Once(string text) => texts.GetOrAdd(text, text);

    private static bool IsInternal(string address) =>
        !address.StartsWith("//", StringComparison.Ordinal) && address.IndexOf(':', StringComparison.Ordinal) is var colon
        && (colon < 0 || address.AsSpan(0, colon).IndexOfAny("/?#") >= 0);

    private sealed record Link(string Page, string? SourceFile, string Address, string Text);
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using Site.Model;
using Site.Rendering.Files;

namespace Site.Writing;

/// <summary>
/// Sees to it that every address in the finished files leads to something on the site, anchors and files included.
/// </summary>
/// <param name="input">The input folder, to find the line a broken link stands on.</param>
/// <param name="site">Where the site will be: its absolute addresses are checked like the others.</param>
public sealed class LinkCheck(string input, string site)
{
    /// <summary>Of one file; once these are mended, the next are reported.</summary>
    private const int MostReported = 100;

    private readonly ConcurrentDictionary<string, HashSet<string>> anchorsByPath = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Link> links = new();
    private readonly OwnAddresses own = new(site);
    private readonly FileLinks others = new(new OwnAddresses(site));

    /// <summary>The menu's links stand on every page: each text is kept once.</summary>
    private readonly ConcurrentDictionary<string, string> texts = new(StringComparer.Ordinal);

    /// <summary>How many links have been seen.</summary>
    public int Count => links.Count;

    /// <summary>
    /// Takes note of a file, of its anchors if it is a page, and of every address in it. Safe from any thread.
    /// </summary>
    public void Add(OutputFile file)
    {
        if (file.Path.EndsWith(".html", StringComparison.Ordinal))
        {
            AddPage(file);
            return;
        }

        AddFile(file.Path);
        foreach (var address in others.In(file))
        {
            Add(file, address);
        }
    }

    /// <summary>Takes note of a file that is copied.</summary>
    public void AddFile(string path) => anchorsByPath[path] = [];

    /// <summary>
    /// Tells every link that leads nowhere. Call it when all files are added. What a file made from several pages
    /// repeats is told only where the pages themselves are right: an editor cannot mend it there.
    /// </summary>
    /// <param name="problems">Where they are reported.</param>
    /// <param name="stopping">Ends it between two links.</param>
    public void Report(ProblemList problems, CancellationToken stopping = default)
    {
        var nearest = new NearestAddress(anchorsByPath.Keys);
        Report(Seen(stopping).Where(link => link.SourceFile is not null), nearest, problems);
        if (problems.Sorted.All(problem => problem.IsWarning))
        {
            Report(Seen(stopping).Where(link => link.SourceFile is null), nearest, problems);
        }
    }

    private IEnumerable<Link> Seen(CancellationToken stopping)
    {
        foreach (var link in links)
        {
            stopping.ThrowIfCancellationRequested();
            yield return link;
        }
    }

    /// <summary>
    /// The menu and the footer lead from every page to the same places: each place is looked up once.
    /// </summary>
    private void Report(IEnumerable<Link> among, NearestAddress nearest, ProblemList problems)
    {
        var places = among.GroupBy(link => (From: link.Target.StartsWith('/') ? "" : link.File, link.Target));
        var reported = new Dictionary<string, int>(StringComparer.Ordinal);
        bool HasRoom(Link link) => reported.GetValueOrDefault(link.File) < MostReported;
        foreach (var link in places
            .Where(alike => alike.Any(HasRoom) && Fault(alike.First(), nearest) is not null)
            .SelectMany(alike => alike.Distinct()).Where(HasRoom))
        {
            if (Fault(link, nearest) is var (what, remedy))
            {
                problems.Add(PlaceOf(link), what, remedy);
                reported[link.File] = reported.GetValueOrDefault(link.File) + 1;
            }
        }
    }

    private void AddPage(OutputFile file)
    {
        var html = file.Content.Span;
        var page = PageLinks.In(html);
        anchorsByPath[file.Path] = new(page.Anchors, StringComparer.Ordinal);
        foreach (var (address, position) in page.Links)
        {
            if (own.Internal(address) is { } target)
            {
                Add(file, address, target, PageLinks.TextAt(html, position));
            }
        }

        foreach (var block in PageLinks.JsonBlocks(html))
        {
            others.InJson(html[block]).ForEach(address => Add(file, address));
        }
    }

    private void Add(OutputFile file, string address)
    {
        if (own.Internal(address) is { } target)
        {
            Add(file, address, target, "");
        }
    }

    private void Add(OutputFile file, string address, string target, string text) =>
        links.Enqueue(new Link(file.Path, file.SourceFile, Intern(address), Intern(target), Intern(text)));

    private (string What, string Remedy)? Fault(Link link, NearestAddress nearest)
    {
        if (!Uri.TryCreate(new Uri(new Uri("https://x/"), link.File), link.Target, out var target))
        {
            return ($"{Describe(link)} {link.Address}, som ikke kan læses som en adresse.", AnyRemedy);
        }

        var path = Uri.UnescapeDataString(target.AbsolutePath)[1..];
        var file = path.Length == 0 || path.EndsWith('/') ? $"{path}index.html" : path;
        if (!anchorsByPath.TryGetValue(file, out var anchors))
        {
            return (
                $"{Describe(link)} {link.Address}, som ikke findes.",
                nearest.To($"/{path}") is { } likely ? $"Mente du »{likely}«? {AnyRemedy}" : AnyRemedy);
        }

        var anchor = Uri.UnescapeDataString(target.Fragment.TrimStart('#'));
        // Of other files than pages anchors are not known: #page=2 of a PDF.
        if (anchor.Length == 0 || anchors.Contains(anchor) || !file.EndsWith(".html", StringComparison.Ordinal))
        {
            return null;
        }

        var known = anchors.Order(StringComparer.Ordinal);
        return (
            $"{Describe(link)} {link.Address}, men det afsnit findes ikke.",
            anchors.Count == 0 ? AnyRemedy : Nearest.Suggestion(anchor, [.. known]));
    }

    private const string AnyRemedy =
        "Ret adressen, eller slet linket. Links til andre sider i Vidensbanken skrives bedst med xref:.";

    /// <summary>
    /// "Linket »Oversigt« fører til"; of what is no link with words the file is named, and of a file made from several
    /// it always is.
    /// </summary>
    private static string Describe(Link link)
    {
        var unnamed = link.SourceFile is null ? "En adresse" : "Et link uden tekst";
        var subject = link.Text.Length > 0 ? $"Linket »{link.Text}«" : unnamed;
        return link.SourceFile is null ? $"{subject} i den færdige fil {link.File} fører til" : $"{subject} fører til";
    }

    /// <summary>
    /// Where the address stands in the page's source, or the top of it; a page of many sources is named itself.
    /// </summary>
    private SourcePlace PlaceOf(Link link)
    {
        if (link.SourceFile is not { } source)
        {
            return new SourcePlace(link.File);
        }

        var text = File.ReadAllText(Path.Combine(input, source));
        var index = Math.Max(0, text.IndexOf(link.Address, StringComparison.Ordinal));
        return new SourcePlace(
            source, text.AsSpan(0, index).Count('\n') + 1, index - (text.AsSpan(0, index).LastIndexOf('\n') + 1) + 1);
    }

    private string Intern(string text) => texts.GetOrAdd(text, text);

    /// <param name="File">The finished file it stands in.</param>
    /// <param name="SourceFile">What that was made from, or null for several.</param>
    /// <param name="Address">As it is written.</param>
    /// <param name="Target">The same without the site's own host.</param>
    /// <param name="Text">What a reader sees of it; empty for what is no link with words.</param>
    private sealed record Link(string File, string? SourceFile, string Address, string Target, string Text);
}

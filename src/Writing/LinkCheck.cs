using System.Collections.Concurrent;
using System.Collections.Immutable;
using Site.Model;
using Site.Rendering.Files;

namespace Site.Writing;

/// <summary>
/// Checks the internal addresses in the finished files. Each must lead to a file of the site, and its anchor to an
/// element. An address without a host must be below the site's base path.
/// </summary>
/// <param name="input">The input folder, to look up the line of a broken link.</param>
/// <param name="site">The site's URL; absolute addresses below it are checked as well.</param>
public sealed class LinkCheck(string input, BaseUrl site)
{
    /// <summary>The others are reported once these are corrected.</summary>
    private const int MaxReportedPerFile = 100;

    private readonly ConcurrentDictionary<string, HashSet<string>> anchorsByPath = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Link> links = new();
    private readonly OwnAddresses own = new(site);
    private readonly FileLinks fileLinks = new(new OwnAddresses(site));

    /// <summary>Interns equal strings: the links of the menu are on every page.</summary>
    private readonly ConcurrentDictionary<string, string> internedTexts = new(StringComparer.Ordinal);

    /// <summary>The number of internal links added so far.</summary>
    public int Count => links.Count;

    /// <summary>Adds a file, the addresses in it and, if it is a page, its anchors. Thread-safe.</summary>
    public void Add(OutputFile file)
    {
        if (file.Path.EndsWith(".html", StringComparison.Ordinal))
        {
            AddPage(file);
            return;
        }

        AddTarget(file.Path);
        foreach (var address in fileLinks.Find(file))
        {
            Add(file, address);
        }
    }

    /// <summary>Adds a file that links may lead to but whose content is not checked. Thread-safe.</summary>
    public void AddTarget(string path) => anchorsByPath[path] = [];

    /// <summary>
    /// Reports the broken links. Call it when all files have been added. Links in files made from several pages (lists,
    /// feeds) are reported only if there are no other errors. They mostly repeat links of the pages, and an editor
    /// cannot correct them there.
    /// </summary>
    /// <param name="problems">Receives the broken links.</param>
    /// <param name="stopping">Checked before each link.</param>
    public void Report(ProblemList problems, CancellationToken stopping = default)
    {
        var nearest = new NearestAddress(anchorsByPath.Keys);
        Report(EnumerateLinks(stopping).Where(link => link.SourceFile is not null), nearest, problems);
        if (problems.Sorted.All(problem => problem.IsWarning))
        {
            Report(EnumerateLinks(stopping).Where(link => link.SourceFile is null), nearest, problems);
        }
    }

    private IEnumerable<Link> EnumerateLinks(CancellationToken stopping)
    {
        foreach (var link in links)
        {
            stopping.ThrowIfCancellationRequested();
            yield return link;
        }
    }

    /// <summary>Groups the links by target, so that each valid target is looked up only once.</summary>
    private void Report(IEnumerable<Link> candidates, NearestAddress nearest, ProblemList problems)
    {
        var byTarget = candidates.GroupBy(link => (From: link.Target.StartsWith('/') ? "" : link.File, link.Target));
        var reported = new Dictionary<string, int>(StringComparer.Ordinal);
        bool IsBelowLimit(Link link) => reported.GetValueOrDefault(link.File) < MaxReportedPerFile;
        foreach (var link in byTarget
            .Where(group => group.Any(IsBelowLimit) && FindFault(group.First(), nearest) is not null)
            .SelectMany(group => group.Distinct()).Where(IsBelowLimit))
        {
            if (FindFault(link, nearest) is var (what, remedy))
            {
                problems.Add(Locate(link), what, remedy);
                reported[link.File] = reported.GetValueOrDefault(link.File) + 1;
            }
        }
    }

    private void AddPage(OutputFile file)
    {
        var html = file.Content.Span;
        var page = PageLinks.Scan(html);
        anchorsByPath[file.Path] = new(page.Anchors, StringComparer.Ordinal);
        foreach (var (address, position) in page.Links)
        {
            if (own.ToInternal(address) is { } target)
            {
                Add(file, address, target, PageLinks.ReadLinkText(html, position));
            }
        }

        foreach (var block in PageLinks.FindJsonBlocks(html))
        {
            fileLinks.FindInJson(html[block]).ForEach(address => Add(file, address));
        }
    }

    private void Add(OutputFile file, string address)
    {
        if (own.ToInternal(address) is { } target)
        {
            Add(file, address, target, "");
        }
    }

    private void Add(OutputFile file, string address, string target, string text) =>
        links.Enqueue(new Link(
            file.Path, file.SourceFile, Intern(site.FindAddress(address) ?? address), Intern(target), Intern(text)));

    private (string What, string Remedy)? FindFault(Link link, NearestAddress nearest)
    {
        if (!Uri.TryCreate(new Uri(new Uri($"https://x{site.PathOf("/")}"), link.File), link.Target, out var target))
        {
            return ($"{Describe(link)} {link.Address}, som ikke kan læses som en adresse.", DefaultRemedy);
        }

        var isOutside = site.FindAddress(target.AbsolutePath) is null;
        var path = Uri.UnescapeDataString(site.FindAddress(target.AbsolutePath) ?? target.AbsolutePath)[1..];
        var file = path.Length == 0 || path.EndsWith('/') ? $"{path}index.html" : path;
        if (isOutside || !anchorsByPath.TryGetValue(file, out var anchors))
        {
            return (
                $"{Describe(link)} {link.Address}, som ikke findes.",
                nearest.Find($"/{path}") is { } likely ? $"Mente du »{likely}«? {DefaultRemedy}" : DefaultRemedy);
        }

        var anchor = Uri.UnescapeDataString(target.Fragment.TrimStart('#'));
        // The anchors of files other than pages are not known, for example #page=2 of a PDF.
        if (anchor.Length == 0 || anchors.Contains(anchor) || !file.EndsWith(".html", StringComparison.Ordinal))
        {
            return null;
        }

        var known = anchors.Order(StringComparer.Ordinal);
        return (
            $"{Describe(link)} {link.Address}, men det afsnit findes ikke.",
            anchors.Count == 0 ? DefaultRemedy : Nearest.Suggest(anchor, [.. known]));
    }

    private const string DefaultRemedy =
        "Ret adressen, eller slet linket. Links til andre sider i Vidensbanken skrives bedst med xref:.";

    /// <summary>
    /// Returns the beginning of the message: "Linket »Oversigt« fører til", or "Et link uden tekst …". Names the
    /// finished file if it was not made from one input file.
    /// </summary>
    private static string Describe(Link link)
    {
        var unnamed = link.SourceFile is null ? "En adresse" : "Et link uden tekst";
        var subject = link.Text.Length > 0 ? $"Linket »{link.Text}«" : unnamed;
        return link.SourceFile is null ? $"{subject} i den færdige fil {link.File} fører til" : $"{subject} fører til";
    }

    /// <summary>
    /// Returns the place of the address in the input file, or the top of that file if it does not contain the address.
    /// For a file not made from one input file, returns the top of the finished file.
    /// </summary>
    private SourcePlace Locate(Link link)
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

    private string Intern(string text) => internedTexts.GetOrAdd(text, text);

    /// <param name="File">The finished file that contains the link.</param>
    /// <param name="SourceFile">The input file that it was made from; null if several or none.</param>
    /// <param name="Address">The address as authors write it: without host, without the base path.</param>
    /// <param name="Target">The address without the site's own scheme and host, with the base path.</param>
    /// <param name="Text">
    /// The visible text. Empty for a link without text, and for addresses that are not links.
    /// </param>
    private sealed record Link(string File, string? SourceFile, string Address, string Target, string Text);
}

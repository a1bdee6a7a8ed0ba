using System.Collections.Immutable;
using System.Text;
using Site.Model;
using YamlDotNet.RepresentationModel;

namespace Site.Disclosure;

/// <summary>
/// Finds when pages were published and when their published content last changed, from the committed versions of their
/// files. Only the public content of each version is compared, so that dates reveal no change to closed content,
/// comments or file names. A version that is published later than it was committed is dated by its publication.
/// </summary>
/// <param name="history">The versions of each file, newest first, by path.</param>
/// <param name="showsDrafts">True if drafts count as public.</param>
internal sealed class PublicChanges(IReadOnlyDictionary<string, ImmutableArray<FileVersion>> history, bool showsDrafts)
{
    /// <summary>Keys about publication, review and addresses, which are not displayed.</summary>
    private static readonly HashSet<string> UndisplayedKeys = new(
        ["kladde", "publiceres", "trukket-tilbage", "åbenhed", "offentlig-titel", "tidligere-adresser", "kontrolleret"],
        StringComparer.Ordinal);

    /// <summary>The changes of each page whose newest committed version is public.</summary>
    /// <param name="meetings">
    /// Published meetings. An item is dated no earlier than its meeting; closed items get no entry.
    /// </param>
    /// <param name="pages">
    /// Published pages. If several have the same id, which is reported elsewhere, the first is used.
    /// </param>
    public IReadOnlyDictionary<PageId, FileChanges> Find(
        ImmutableArray<Meeting> meetings, ImmutableArray<Content> pages)
    {
        var changes = new Dictionary<PageId, FileChanges>();
        if (history.Count == 0)
        {
            return changes;
        }

        var items = meetings.SelectMany(meeting => meeting.Items).Where(item => item.Openness == Openness.Open);
        var contents = meetings.Concat(pages).Concat(items).AsParallel().AsOrdered();
        foreach (var (page, own) in contents.Select(page => (page, ChangesOf(page))))
        {
            // Meetings come before their items.
            var meeting = page is AgendaItem ? changes.GetValueOrDefault(page.Id.Parent) : null;
            if (own is not null)
            {
                changes.TryAdd(page.Id, new(Later(own.First, meeting?.First), Later(own.Last, meeting?.First)));
            }
        }

        return changes;
    }

    /// <summary>The changes of a page and its files, such as the data of tables; null if there are none.</summary>
    private FileChanges? ChangesOf(Content page)
    {
        if (ChangesOfFile(page.File, page is AgendaItem) is not { } own)
        {
            return null;
        }

        var last = page.Files.Select(LastChangeOf).Aggregate(own.Last, Later);
        return new FileChanges(own.First, Later(last, own.First));
    }

    /// <summary>When the content of a file last changed; null if it was never committed.</summary>
    private DateTimeOffset? LastChangeOf(string file)
    {
        if (!history.TryGetValue(file, out var versions))
        {
            return null;
        }

        var last = 0;
        while (last + 1 < versions.Length && versions[last + 1].Hash == versions[last].Hash)
        {
            last++;
        }

        return versions[last].Time;
    }

    /// <summary>
    /// The changes of a page's own file; null if it was never committed or its newest version is not public. Versions
    /// are parsed on demand: from the newest until one differs, and from the oldest until one is public.
    /// </summary>
    private FileChanges? ChangesOfFile(string file, bool isItem)
    {
        if (!history.TryGetValue(file, out var versions))
        {
            return null;
        }

        var viewCache = new PublicView?[versions.Length];
        PublicView ViewAt(int index) => viewCache[index] ??= ViewOf(versions[index], isItem);
        bool IsPublicAt(int index) => ViewAt(index) is { Text: not null } view
            && view.From < view.To && (index == 0 || view.From < versions[index - 1].Time);
        bool IsSameAsOlder(int index) => IsPublicAt(index + 1)
            && ViewAt(index + 1).Text!.Value == ViewAt(index).Text!.Value
            && versions[index].Time < ViewAt(index + 1).To;
        if (!IsPublicAt(0))
        {
            // The page is public only because of changes that are not committed.
            return null;
        }

        var (last, first) = (0, versions.Length - 1);
        while (last < first && (versions[last + 1].Hash == versions[last].Hash || IsSameAsOlder(last)))
        {
            last++;
        }

        while (!IsPublicAt(first))
        {
            first--;
        }

        return new FileChanges(ViewAt(first).From, ViewAt(last).From);
    }

    private PublicView ViewOf(FileVersion version, bool isItem) =>
        version.Source.Value is { } source && IsPublic(source.Keys, isItem)
            ? new PublicView(
                new Lazy<string>(() => TextOf(source)),
                Later(version.Time, DayOf(source.Keys, "publiceres")),
                DayOf(source.Keys, "trukket-tilbage") ?? DateTimeOffset.MaxValue)
            : new PublicView(null, default, default);

    private bool IsPublic(YamlMappingNode keys, bool isItem) =>
        (showsDrafts || Value(keys, "kladde") is not ("ja" or "true")) && (!isItem || IsOpen(keys));

    private static string TextOf(PageSource source)
    {
        var text = new StringBuilder();
        Append(text, source.Keys);
        return text.Append(source.Text.Trim()).ToString();
    }

    /// <summary>
    /// Appends keys in ordinal order and values without YAML syntax, so that reformatting does not count as a change.
    /// Omits closed entries, keys that are empty without them, and <see cref="UndisplayedKeys"/>.
    /// </summary>
    private static void Append(StringBuilder text, YamlNode node)
    {
        switch (node)
        {
            case YamlScalarNode { Value: { Length: > 0 } value }:
                text.Append(value.Trim()).Append('\0');
                break;
            case YamlSequenceNode list:
                foreach (var entry in list)
                {
                    Append(text, entry);
                }

                break;
            case YamlMappingNode mapping when Value(mapping, "åbenhed") is null || IsOpen(mapping):
                var pairs = mapping.Children.Select(pair => (Key: NormalizeKey(pair.Key), pair.Value));
                foreach (var (key, value) in pairs.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                {
                    AppendKey(text, key, value);
                }

                text.Append('\n');
                break;
        }
    }

    private static void AppendKey(StringBuilder text, string key, YamlNode value)
    {
        var start = text.Length;
        text.Append(key).Append(':');
        var valueStart = text.Length;
        Append(text, value);
        if (text.Length == valueStart || UndisplayedKeys.Contains(key))
        {
            text.Length = start;
        }
    }

    private static bool IsOpen(YamlMappingNode keys) =>
        Value(keys, "åbenhed") is { } word && FixedVocabularies.OpennessWords.Find(word) == Openness.Open;

    private static DateTimeOffset? DayOf(YamlMappingNode keys, string key) =>
        Value(keys, key) is { } text && PartialDate.ParseDay(text) is { } day ? DanishDay.Beginning(day) : null;

    private static string? Value(YamlMappingNode keys, string key) => keys.Children
        .Where(pair => NormalizeKey(pair.Key) == key)
        .Select(pair => (pair.Value as YamlScalarNode)?.Value?.Trim()).FirstOrDefault();

    /// <summary>The key with hyphens; in older versions keys are written with spaces.</summary>
    private static string NormalizeKey(YamlNode key) => ((key as YamlScalarNode)?.Value ?? "").Replace(' ', '-');

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset? other) => other > one ? other.Value : one;

    /// <summary>The public content of a version.</summary>
    /// <param name="Text">The content to compare, computed on demand; null if the version was not public.</param>
    /// <param name="From">When it became public.</param>
    /// <param name="To">When it was withdrawn.</param>
    private sealed record PublicView(Lazy<string>? Text, DateTimeOffset From, DateTimeOffset To);
}

using System.Collections.Immutable;
using System.Text;
using Site.Model;
using YamlDotNet.RepresentationModel;

namespace Site.Disclosure;

/// <summary>
/// When pages became public, and when what the public sees of them last changed: from their committed versions, each
/// taken for what the public saw of it. So a date says nothing of a change in what is closed, in a comment or in a
/// file's name, and a page that was held back is new on the day it came out.
/// </summary>
/// <param name="history">The versions of files, newest first.</param>
/// <param name="showsDrafts">Whether drafts count as public.</param>
internal sealed class PublicChanges(IReadOnlyDictionary<string, ImmutableArray<FileVersion>> history, bool showsDrafts)
{
    /// <summary>
    /// Keys that decide whether, where or by which check a page is shown, and show nothing themselves.
    /// </summary>
    private static readonly HashSet<string> Unshown = new(
        ["kladde", "publiceres", "trukket-tilbage", "åbenhed", "offentlig-titel", "tidligere-adresser", "kontrolleret"],
        StringComparer.Ordinal);

    /// <summary>The changes of every page whose committed versions say so.</summary>
    /// <param name="meetings">
    /// Published meetings. An item is not public before its meeting is; one that is closed has no changes.
    /// </param>
    /// <param name="pages">
    /// Published pages. Of several at one address, which is reported elsewhere, the first counts.
    /// </param>
    public IReadOnlyDictionary<PageId, FileChanges> Of(ImmutableArray<Meeting> meetings, ImmutableArray<Content> pages)
    {
        var changes = new Dictionary<PageId, FileChanges>();
        if (history.Count == 0)
        {
            return changes;
        }

        var items = meetings.SelectMany(meeting => meeting.Items).Where(item => item.Openness == Openness.Open);
        var contents = meetings.Concat(pages).Concat(items).AsParallel().AsOrdered();
        foreach (var (page, own) in contents.Select(page => (page, Of(page))))
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

    /// <summary>
    /// A page changes with its file and with the files published beside it: tables have their rows there.
    /// </summary>
    private FileChanges? Of(Content page)
    {
        if (Of(page.File, page is AgendaItem) is not { } own)
        {
            return null;
        }

        var last = page.Files.Select(LastOf).Aggregate(own.Last, Later);
        return new FileChanges(own.First, Later(last, own.First));
    }

    /// <summary>When the bytes of a file last changed; null where it was never committed.</summary>
    private DateTimeOffset? LastOf(string file)
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
    /// Reads no more versions than decide it: the newest until one differs, the oldest until one was public.
    /// </summary>
    private FileChanges? Of(string file, bool isItem)
    {
        if (!history.TryGetValue(file, out var versions))
        {
            return null;
        }

        var views = new View?[versions.Length];
        View At(int index) => views[index] ??= ViewOf(versions[index], isItem);
        bool IsShown(int index) => At(index) is { Text: not null } view
            && view.From < view.To && (index == 0 || view.From < versions[index - 1].Time);
        bool IsSame(int index) => IsShown(index + 1)
            && At(index + 1).Text!.Value == At(index).Text!.Value && versions[index].Time < At(index + 1).To;
        if (!IsShown(0))
        {
            // Only what is not committed yet makes it public.
            return null;
        }

        var (last, first) = (0, versions.Length - 1);
        while (last < first && (versions[last + 1].Hash == versions[last].Hash || IsSame(last)))
        {
            last++;
        }

        while (!IsShown(first))
        {
            first--;
        }

        return new FileChanges(At(first).From, At(last).From);
    }

    private View ViewOf(FileVersion version, bool isItem) =>
        version.Source.Value is { } source && IsPublic(source.Keys, isItem)
            ? new View(
                new Lazy<string>(() => TextOf(source)),
                Later(version.Time, DayOf(source.Keys, "publiceres")),
                DayOf(source.Keys, "trukket-tilbage") ?? DateTimeOffset.MaxValue)
            : new View(null, default, default);

    private bool IsPublic(YamlMappingNode keys, bool isItem) =>
        (showsDrafts || Value(keys, "kladde") is not ("ja" or "true")) && (!isItem || IsOpen(keys));

    private static string TextOf(PageSource source)
    {
        var text = new StringBuilder();
        Append(text, source.Keys);
        return text.Append(source.Text.Trim()).ToString();
    }

    /// <summary>
    /// Keys in one order and lists without their form, so that only what they say counts. An entry that is not open is
    /// left out, and so is a key that says nothing then.
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
                var pairs = mapping.Children.Select(pair => (Key: Hyphened(pair.Key), pair.Value));
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
        var empty = text.Length;
        Append(text, value);
        if (text.Length == empty || Unshown.Contains(key))
        {
            text.Length = start;
        }
    }

    private static bool IsOpen(YamlMappingNode keys) =>
        Value(keys, "åbenhed") is { } word && FixedVocabularies.OpennessWords.Find(word) == Openness.Open;

    private static DateTimeOffset? DayOf(YamlMappingNode keys, string key) =>
        Value(keys, key) is { } text && PartialDate.ParseDay(text) is { } day ? DanishDay.Beginning(day) : null;

    private static string? Value(YamlMappingNode keys, string key) => keys.Children
        .Where(pair => Hyphened(pair.Key) == key)
        .Select(pair => (pair.Value as YamlScalarNode)?.Value?.Trim()).FirstOrDefault();

    /// <summary>Keys were written with spaces once.</summary>
    private static string Hyphened(YamlNode key) => ((key as YamlScalarNode)?.Value ?? "").Replace(' ', '-');

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset? other) => other > one ? other.Value : one;

    /// <summary>What the public saw of a version.</summary>
    /// <param name="Text">What it said, made when it is compared; null where it was not to be seen.</param>
    /// <param name="From">When it could first be seen.</param>
    /// <param name="To">When it was withdrawn.</param>
    private sealed record View(Lazy<string>? Text, DateTimeOffset From, DateTimeOffset To);
}

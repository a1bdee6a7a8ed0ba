using System.Collections.Immutable;

namespace Site.Indexing.Shards;

/// <summary>What the hits show: a file for each page, fetched for those that are shown.</summary>
internal static class HitFiles
{
    private const int GroupSize = 100;

    /// <summary>By document number.</summary>
    public static GroupedFiles Of(ImmutableArray<SearchablePage> pages)
    {
        var contents = new ReadOnlyMemory<byte>[pages.Length];
        Cores.Share(pages.Length, () => new HitJson(), (i, json) => contents[i] = json.Of(pages[i].Hit));
        return GroupedFiles.Of(contents, GroupSize);
    }
}

/// <summary>Writes hits, one after the other. Belongs to one thread.</summary>
internal sealed class HitJson
{
    private readonly ContentStore store = new();
    private byte[] bytes = [];
    private int length;

    /// <summary><c>[title,address,context,outcome,decision,text]</c> in UTF-8; theme/Search/query/engine.ts reads it.</summary>
    public ReadOnlyMemory<byte> Of(SearchHit hit)
    {
        length = 0;
        Add((byte)'[', hit.Title);
        Add((byte)',', hit.Address);
        Add((byte)',', hit.Context);
        Add((byte)',', hit.Outcome);
        Add((byte)',', hit.Decision);
        Add((byte)',', hit.Text);
        bytes[length++] = (byte)']';
        return store.Keep(bytes.AsSpan(0, length));
    }

    private void Add(byte before, string text)
    {
        var most = length + (JsonText.MostBytes * text.Length) + "[\"\"]".Length;
        if (most > bytes.Length)
        {
            Array.Resize(ref bytes, 2 * most);
        }

        bytes[length++] = before;
        bytes[length++] = (byte)'"';
        length += JsonText.Write(text, bytes.AsSpan(length));
        bytes[length++] = (byte)'"';
    }
}

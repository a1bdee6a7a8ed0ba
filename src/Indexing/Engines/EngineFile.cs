namespace Site.Indexing.Engines;

/// <summary>A file for search engines, written when it is needed: it may be as large as all pages together.</summary>
/// <param name="path">Below the output folder.</param>
/// <param name="write">Writes its content to a stream; gives the same bytes every time.</param>
public sealed class EngineFile(string path, Action<Stream> write)
{
    public string Path => path;

    public void WriteTo(Stream stream) => write(stream);

    public ReadOnlyMemory<byte> ToBytes()
    {
        using var bytes = new MemoryStream();
        write(bytes);
        return bytes.ToArray();
    }
}

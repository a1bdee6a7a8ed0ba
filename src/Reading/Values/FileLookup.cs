using System.Collections.Immutable;
using Site.Model;
using Site.Reading.Input;

namespace Site.Reading.Values;

/// <summary>Finds the files that pages refer to: attachments and tables.</summary>
/// <param name="folder">The input folder.</param>
/// <param name="files">All paths in it, in ordinal order.</param>
/// <param name="problems">Receives the problems.</param>
internal sealed class FileLookup(string folder, ImmutableArray<string> files, ProblemList problems)
{
    /// <summary>
    /// Finds a file in the page's folder or below it. Returns its path below <c>input/</c>; null, with a problem added,
    /// if there is no such file. Also adds a problem if its kind is not published or its content is not of the kind
    /// that its name says.
    /// </summary>
    /// <param name="page">The page's file.</param>
    /// <param name="name">The name on the page, relative to the page's folder.</param>
    /// <param name="remedy">The remedy if there is no such file, in Danish.</param>
    public string? Find(string page, PlacedText name, string remedy)
    {
        var parts = name.Text.Split('/');
        if (name.Text.AsSpan().ContainsAny('\\', '\0') || parts.Any(part => part is "" or "." or ".."))
        {
            problems.Add(
                name.Place,
                $"»{name.Text}« er ikke en fil i sidens egen mappe.",
                "Læg filen i samme mappe som siden eller i en mappe under den, og skriv stien derfra, "
                    + "for eksempel »bilag/analyse.pdf«.");
            return null;
        }

        var ownFolder = FileNames.FolderOf(page);
        var path = $"{ownFolder}/{name.Text}".TrimStart('/');
        if (files.BinarySearch(path, StringComparer.Ordinal) < 0)
        {
            problems.Add(name.Place, $"Filen »{name.Text}« findes ikke i input/{ownFolder}/.", remedy);
            return null;
        }

        CheckKind(path, name);
        return path;
    }

    private void CheckKind(string path, PlacedText name)
    {
        if (FileKind.FromPath(path) is not { } kind)
        {
            problems.Add(
                name.Place,
                $"Filen »{name.Text}« er af en slags, der ikke kan udgives.",
                FileKind.DescribeRemedy(name.Text));
        }
        else if (ReadStart(Path.Combine(folder, path)) is { } start && !kind.MatchesSignature(start))
        {
            problems.Add(
                name.Place,
                $"Filen »{name.Text}« hedder {kind.Extension}, men er ikke en fil af den slags.",
                "Åbn den, og gem den på ny med det rigtige navn.");
        }
    }

    /// <summary>
    /// A file's first bytes; null if it cannot be read. That is reported when the whole file is read.
    /// </summary>
    private static byte[]? ReadStart(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            var start = new byte[FileKind.SignatureLength];
            return start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        }
        catch (Exception cannot) when (cannot is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

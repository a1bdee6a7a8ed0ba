using System.Collections.Immutable;
using Site.Model;
using Site.Reading.Input;

namespace Site.Reading.Values;

/// <summary>Finds the files that pages name: attachments and tables.</summary>
/// <param name="folder">The input folder.</param>
/// <param name="files">Every path in it, in ordinal order.</param>
/// <param name="problems">Where mistakes go.</param>
internal sealed class FileLookup(string folder, ImmutableArray<string> files, ProblemList problems)
{
    /// <summary>
    /// The path of a file that lies in the same folder as the page or below it; a problem where it does not, or where
    /// it is of a kind that is not published.
    /// </summary>
    /// <param name="page">The page's file.</param>
    /// <param name="name">What the page calls the file.</param>
    /// <param name="remedy">What to do where there is none, in Danish.</param>
    /// <returns>The path of a file below <c>input/</c>; null where no file is there.</returns>
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
        if (FileKind.Of(path) is not { } kind)
        {
            problems.Add(
                name.Place,
                $"Filen »{name.Text}« er af en slags, der ikke kan udgives.",
                FileKind.Remedy(name.Text));
        }
        else if (StartOf(Path.Combine(folder, path)) is { } start && !kind.Fits(start))
        {
            problems.Add(
                name.Place,
                $"Filen »{name.Text}« hedder {kind.Ending}, men er ikke en fil af den slags.",
                "Åbn den, og gem den på ny med det rigtige navn.");
        }
    }

    /// <summary>A file's first bytes; null where it cannot be read, which is reported where its content is.</summary>
    private static byte[]? StartOf(string file)
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

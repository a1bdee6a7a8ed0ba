using System.Collections.Immutable;
using Site.Documents;
using Site.Documents.Content;
using Site.Model;

namespace Site.Disclosure;

/// <summary>Scans files of the input folder, and their paths, for personal data.</summary>
/// <param name="folder">The input folder.</param>
/// <param name="allowed">Official contacts, from the site's settings.</param>
/// <param name="attachments">The attachments that refer to each file; see <see cref="AttachmentsByFile"/>.</param>
/// <param name="problems">Receives the problems found, from several threads.</param>
public sealed class PersonalDataCheck(
    string folder, ImmutableArray<string> allowed, ILookup<string, Attachment> attachments, ProblemList problems)
{
    private readonly PersonalDataScanner scanner = new(allowed, problems);
    private readonly FileReview review = new(problems);
    private readonly PictureCheck pictures = new(allowed, problems);

    /// <summary>
    /// Scans the files in parallel. A file that cannot be read completely must be reviewed; see
    /// <see cref="FileReview"/>.
    /// </summary>
    /// <param name="files">Paths below the folder.</param>
    /// <returns>The number of files scanned.</returns>
    public int Scan(ImmutableArray<string> files)
    {
        Parallel.ForEach(files, Scan);
        return files.Length;
    }

    private void Scan(string path)
    {
        scanner.ScanPath(path);
        var file = Path.Combine(folder, path);
        if (UnreadableFile.Is(file))
        {
            UnreadableFile.Report(path, problems);
            return;
        }

        var document = DocumentReader.Read(file);
        if (FileKind.FromPath(path) is { Content: FileContent.Picture })
        {
            pictures.Report(path, document);
        }
        else
        {
            review.Report(path, document, attachments[path], () => DocumentReader.Hash(file));
            scanner.ScanAuthors(document.Authors, new SourcePlace(path));
        }

        foreach (var numbers in document.NumberColumns)
        {
            scanner.ScanColumn(numbers, new SourcePlace(path));
        }

        foreach (var piece in document.Pieces)
        {
            Scan(path, piece, document.IsPlainText);
        }
    }

    private void Scan(string path, TextPiece piece, bool isPlainText)
    {
        var text = TextSpaces.RemoveZeroWidth(LatinLetters.Compose(piece.Text));
        var lines = new Lazy<LineStarts>(() => new LineStarts(text));
        scanner.Scan(
            text,
            position => isPlainText ? lines.Value.PlaceOf(path, position) : new SourcePlace(path),
            linesWrap: LinesWrap(path),
            where: piece.Page is { } page ? $"Det står på side {page}. " : "");
    }

    /// <summary>True for Markdown and YAML, where a line break is displayed as a space.</summary>
    private static bool LinesWrap(string path) => Path.GetExtension(path) is ".md" or ".yml";

    /// <summary>The indexes at which the lines of a text begin, for finding positions by binary search.</summary>
    private sealed class LineStarts(string text)
    {
        private readonly ImmutableArray<int> starts =
            [0, .. Enumerable.Range(1, text.Length).Where(index => text[index - 1] == '\n')];

        public SourcePlace PlaceOf(string path, int position)
        {
            var found = starts.BinarySearch(position);
            var line = found >= 0 ? found : ~found - 1;
            return new SourcePlace(path, line + 1, position - starts[line] + 1);
        }
    }
}

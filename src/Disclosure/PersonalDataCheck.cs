using System.Collections.Immutable;
using Site.Documents;
using Site.Documents.Content;
using Site.Model;

namespace Site.Disclosure;

/// <summary>Looks through every file of the input folder, attachments and names too, for personal data.</summary>
/// <param name="folder">The input folder.</param>
/// <param name="allowed">Official contacts, from the site's settings.</param>
/// <param name="attachments">The attachments that name each file, see <see cref="AttachedFiles"/>.</param>
/// <param name="problems">Where findings are told.</param>
public sealed class PersonalDataCheck(
    string folder, ImmutableArray<string> allowed, ILookup<string, Attachment> attachments, ProblemList problems)
{
    private readonly PersonalData personalData = new(allowed, problems);
    private readonly FileReview review = new(problems);
    private readonly PictureCheck pictures = new(allowed, problems);

    /// <summary>Looks through the files. What the program cannot look through, a person must.</summary>
    /// <param name="files">Paths below the folder.</param>
    /// <returns>How many there were.</returns>
    public int Scan(ImmutableArray<string> files)
    {
        Parallel.ForEach(files, Scan);
        return files.Length;
    }

    private void Scan(string path)
    {
        personalData.ScanName(path);
        var file = Path.Combine(folder, path);
        if (UnreadableFile.Is(file))
        {
            UnreadableFile.Report(path, problems);
            return;
        }

        var document = DocumentReader.Read(file);
        if (FileKind.Of(path) is { Content: FileContent.Picture })
        {
            pictures.Report(path, document);
        }
        else
        {
            review.Report(path, document, attachments[path], () => DocumentReader.Hash(file));
            personalData.ScanAuthors(document.Authors, new SourcePlace(path));
        }

        foreach (var numbers in document.NumberColumns)
        {
            personalData.ScanColumn(numbers, new SourcePlace(path));
        }

        foreach (var piece in document.Pieces)
        {
            Scan(path, piece, document.IsPlainText);
        }
    }

    private void Scan(string path, TextPiece piece, bool isPlainText)
    {
        var text = TextSpaces.WithoutZeroWidth(LatinLetters.Composed(piece.Text));
        var lines = new Lazy<LineStarts>(() => new LineStarts(text));
        personalData.Scan(
            text,
            position => isPlainText ? lines.Value.PlaceOf(path, position) : new SourcePlace(path),
            linesWrap: LinesWrap(path),
            where: piece.Page is { } page ? $"Det står på side {page}. " : "");
    }

    /// <summary>
    /// Whether a line's end is a blank to the reader of the finished page, as in Markdown and YAML; elsewhere it
    /// divides.
    /// </summary>
    private static bool LinesWrap(string path) => Path.GetExtension(path) is ".md" or ".yml";

    /// <summary>Where the lines of a text begin, so that each of many places is found at once.</summary>
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

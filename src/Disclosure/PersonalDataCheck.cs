using System.Collections.Immutable;
using Site.Documents;
using Site.Model;

namespace Site.Disclosure;

/// <summary>Looks through every file of the input folder, attachments and names too, for personal data.</summary>
/// <param name="folder">The input folder.</param>
/// <param name="allowed">Official contacts, from the site's settings.</param>
/// <param name="attachments">The attachments that name each file, see <see cref="AttachedFiles"/>.</param>
/// <param name="problems">Where findings are told.</param>
public sealed class PersonalDataCheck(string folder, ImmutableArray<string> allowed, ILookup<string, Attachment> attachments, ProblemList problems)
{
    private readonly PersonalData personalData = new(allowed, problems);
    private readonly FileReview review = new(problems);

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
        review.Report(path, document, attachments[path], () => DocumentReader.Hash(file));
        foreach (var author in document.Authors)
        {
            personalData.ScanAuthor(author, new SourcePlace(path));
        }

        foreach (var piece in document.Pieces)
        {
            var text = TextSpaces.WithoutZeroWidth(LatinLetters.Composed(piece.Text));
            var lines = new Lazy<LineStarts>(() => new LineStarts(text));
            personalData.Scan(text, position => document.IsPlainText ? lines.Value.PlaceOf(path, position) : new SourcePlace(path));
        }
    }

    /// <summary>Where the lines of a text begin, so that each of many places is found at once.</summary>
    private sealed class LineStarts(string text)
    {
        private readonly ImmutableArray<int> starts = [0, .. Enumerable.Range(0, text.Length).Where(index => text[index] == '\n').Select(index => index + 1)];

        public SourcePlace PlaceOf(string path, int position)
        {
            var found = starts.BinarySearch(position);
            var line = found >= 0 ? found : ~found - 1;
            return new SourcePlace(path, line + 1, position - starts[line] + 1);
        }
    }
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using Site.Model;

namespace Site.Disclosure;

/// <summary>Looks through every file of the input folder, attachments and names too, for personal data.</summary>
/// <param name="folder">The input folder.</param>
/// <param name="allowed">Official contacts, from the site's settings.</param>
/// <param name="problems">Where findings are told.</param>
public sealed class PersonalDataCheck(string folder, ImmutableArray<string> allowed, ProblemList problems)
{
    private const long LargestText = 200_000_000;

    /// <summary>Files that hold no words a program could look for.</summary>
    private static readonly FrozenSet<string> Pictures = FrozenSet.Create(StringComparer.Ordinal, ".png", ".jpg", ".jpeg", ".gif", ".webp");

    private readonly PersonalData personalData = new(allowed, problems);

    /// <summary>Looks through the files. One that cannot be read is a warning: nobody has looked into it.</summary>
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
        switch (Path.GetExtension(path))
        {
            case ".pdf":
                ScanDocument(path, PdfText.Of(file), "PDF'en kan ikke læses, så ingen har set efter personoplysninger i den.", "Se den selv efter. Programmet læser PDF-filer, når poppler (pdftotext) er installeret.");
                break;
            case ".docx" or ".xlsx" or ".pptx" or ".odt" or ".ods" or ".odp":
                ScanDocument(path, PackageText.Of(file), "Dokumentet kan ikke læses, så ingen har set efter personoplysninger i det.", "Åbn dokumentet, se efter, og gem det på ny.");
                break;
            case var ending when !Pictures.Contains(ending):
                ScanText(path, file);
                break;
        }
    }

    private void ScanDocument(string path, string? text, string what, string remedy)
    {
        if (text is null)
        {
            problems.Warn(new SourcePlace(path), what, remedy);
            return;
        }

        personalData.Scan(LatinLetters.Composed(text), _ => new SourcePlace(path));
    }

    /// <summary>Any other file is text, or else nobody knows what is in it.</summary>
    private void ScanText(string path, string file)
    {
        var text = new FileInfo(file).Length <= LargestText ? LatinLetters.Composed(File.ReadAllText(file).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')) : "\0";
        if (text.Contains('\0'))
        {
            problems.Warn(new SourcePlace(path), "Filen er af en slags, som programmet ikke kan læse, så ingen har set efter personoplysninger i den.", "Se den selv efter, eller læg den ved som PDF.");
        }

        var lines = new Lazy<LineStarts>(() => new LineStarts(text));
        personalData.Scan(text, position => lines.Value.PlaceOf(path, position));
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

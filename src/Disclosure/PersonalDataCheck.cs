using System.Collections.Immutable;
using Site.Model;

namespace Site.Disclosure;

/// <summary>Looks through every file of the input folder, attachments too, for personal data.</summary>
/// <param name="folder">The input folder.</param>
/// <param name="allowed">Official contacts, from the site's settings.</param>
/// <param name="problems">Where findings are told.</param>
public sealed class PersonalDataCheck(string folder, ImmutableArray<string> allowed, ProblemList problems)
{
    private static readonly ImmutableHashSet<string> TextEndings = [".md", ".yml", ".csv", ".txt"];

    private readonly PersonalData personalData = new(allowed, problems);

    /// <summary>Looks through the files. A PDF or Word document that cannot be read is a warning: nobody has looked into it.</summary>
    /// <param name="files">Paths below the folder.</param>
    /// <returns>How many there were.</returns>
    public int Scan(ImmutableArray<string> files)
    {
        Parallel.ForEach(files, Scan);
        return files.Length;
    }

    private void Scan(string path)
    {
        var file = Path.Combine(folder, path);
        switch (Path.GetExtension(path))
        {
            case var ending when TextEndings.Contains(ending):
                var text = LatinLetters.Composed(File.ReadAllText(file).Replace("\r\n", "\n", StringComparison.Ordinal));
                personalData.Scan(text, position => PlaceOf(path, text, position));
                break;
            case ".docx":
                ScanAttachment(path, DocumentText.OfWord(file), "Word-dokumentet kan ikke læses, så ingen har set efter personoplysninger i det.", "Åbn dokumentet, se efter, og gem det på ny som .docx.");
                break;
            case ".pdf":
                ScanAttachment(path, DocumentText.OfPdf(file), "PDF'en kan ikke læses, så ingen har set efter personoplysninger i den.", "Se den selv efter. Programmet læser PDF-filer, når poppler (pdftotext) er installeret.");
                break;
        }
    }

    private void ScanAttachment(string path, string? text, string what, string remedy)
    {
        if (text is null)
        {
            problems.Warn(new SourcePlace(path), what, remedy);
            return;
        }

        personalData.Scan(LatinLetters.Composed(text), _ => new SourcePlace(path));
    }

    private static SourcePlace PlaceOf(string path, string text, int position)
    {
        var before = text.AsSpan(0, position);
        return new SourcePlace(path, before.Count('\n') + 1, position - before.LastIndexOf('\n'));
    }
}

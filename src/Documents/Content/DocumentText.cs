using System.Collections.Immutable;

namespace Site.Documents.Content;

/// <summary>What a program can read of a file: its words, and what a person must look at instead.</summary>
public sealed record DocumentText
{
    /// <summary>
    /// The words, each piece contiguous. A piece may repeat words of another: the same text read another way.
    /// </summary>
    public ImmutableArray<TextPiece> Pieces { get; init; } = [];

    /// <summary>What the words do not show, each once, in the order of the enumeration.</summary>
    public ImmutableArray<DocumentFinding> Findings { get; init; } = [];

    /// <summary>Numbers of the pages that hold pictures or drawings and no text.</summary>
    public ImmutableArray<int> PagesWithoutText { get; init; } = [];

    /// <summary>Names of persons in the properties: who wrote it, who saved it last, who took the picture.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>
    /// Of each spreadsheet column its whole numbers of nine or ten digits, as they are stored. Only numbers that
    /// somebody typed and that are shown without separators: a spreadsheet drops the zero that an identifier begins
    /// with.
    /// </summary>
    public ImmutableArray<ImmutableArray<string>> NumberColumns { get; init; } = [];

    /// <summary>Whether the file is plain text, so that positions in its one piece are positions in the file.</summary>
    public bool IsPlainText { get; init; }

    /// <summary>No words, one finding.</summary>
    internal static DocumentText With(DocumentFinding finding) => new() { Findings = [finding] };
}

/// <summary>A contiguous piece of a document's words.</summary>
/// <param name="Text">Paragraphs end in <c>\n</c>; cells of a row are divided by <see cref="CellDivider"/>.</param>
/// <param name="Page">The page it stands on, from 1, where the format has pages; else null.</param>
public sealed record TextPiece(string Text, int? Page = null)
{
    /// <summary>Unicode's unit separator, which no document can hold: XML 1.0 forbids it.</summary>
    public const char CellDivider = '\u001F';
}

/// <summary>What a document holds that its words do not show, or why it has none.</summary>
public enum DocumentFinding
{
    /// <summary>A password is needed to open it.</summary>
    Password,

    /// <summary>It cannot be read, or not all of it.</summary>
    Broken,

    /// <summary>It is another kind of file than its name says.</summary>
    OtherKind,

    /// <summary>It is larger than what can be read in reasonable time.</summary>
    TooLarge,

    /// <summary>It is of a kind that no program here reads.</summary>
    UnknownKind,

    /// <summary>It is a video.</summary>
    Video,

    /// <summary>
    /// It has pages, or all of them, with pictures and no text; see <see cref="DocumentText.PagesWithoutText"/>.
    /// </summary>
    NoText,

    /// <summary>Its fonts do not say which letters are meant.</summary>
    UnreadableFont,

    Comments,
    TrackedChanges,
    HiddenText,
    HiddenSheets,

    /// <summary>Hidden rows or columns that hold something.</summary>
    HiddenRows,
    HiddenSlides,
    SpeakerNotes,

    /// <summary>Copies of data behind a pivot table, or of other workbooks that formulas point to.</summary>
    CachedData,

    /// <summary>Other files inside it.</summary>
    EmbeddedFiles,

    /// <summary>Layers of a PDF that are switched off.</summary>
    HiddenLayers,

    /// <summary>A picture that says where it was taken.</summary>
    PicturePlace,
}

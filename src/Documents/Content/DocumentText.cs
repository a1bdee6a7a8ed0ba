using System.Collections.Immutable;

namespace Site.Documents.Content;

/// <summary>The text of a file, and findings: reasons why a person must review the file.</summary>
public sealed record DocumentText
{
    /// <summary>The text. Pieces may overlap, as some text is read in several ways.</summary>
    public ImmutableArray<TextPiece> Pieces { get; init; } = [];

    /// <summary>Distinct findings, in the order of the enumeration.</summary>
    public ImmutableArray<DocumentFinding> Findings { get; init; } = [];

    /// <summary>Numbers of the pages that have pictures or drawings but no text.</summary>
    public ImmutableArray<int> PagesWithoutText { get; init; } = [];

    /// <summary>Names in the properties: author, last editor, photographer.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>
    /// For each spreadsheet column, its integers of nine or ten digits as stored, without leading zeros. Results of
    /// formulas, and numbers displayed with a thousands separator, decimals or a unit, are left out.
    /// </summary>
    public ImmutableArray<ImmutableArray<string>> NumberColumns { get; init; } = [];

    /// <summary>True for plain text: there is one piece, and its lines and columns are those of the file.</summary>
    public bool IsPlainText { get; init; }

    /// <summary>A document without text and with one finding.</summary>
    internal static DocumentText FromFinding(DocumentFinding finding) => new() { Findings = [finding] };
}

/// <summary>A contiguous piece of a document's text.</summary>
/// <param name="Text">Paragraphs end in <c>\n</c>; cells of a row are separated by <see cref="CellSeparator"/>.</param>
/// <param name="Page">The page number, from 1; null if the text is not on a numbered page.</param>
public sealed record TextPiece(string Text, int? Page = null)
{
    /// <summary>The Unicode unit separator. It cannot occur in office documents, as XML 1.0 forbids it.</summary>
    public const char CellSeparator = '\u001F';
}

/// <summary>Why the text of a document is missing or incomplete, or what somebody who opens it may not see.</summary>
public enum DocumentFinding
{
    /// <summary>A password is needed to open it, or it is in an old Office format.</summary>
    Password,

    /// <summary>It cannot be read completely, usually because it is damaged.</summary>
    Broken,

    /// <summary>Its content does not match its file extension.</summary>
    ExtensionMismatch,

    /// <summary>It exceeds the reading budget.</summary>
    TooLarge,

    /// <summary>No reader supports its format.</summary>
    UnknownFormat,

    Video,

    /// <summary>Pages have pictures or drawings but no text: <see cref="DocumentText.PagesWithoutText"/>.</summary>
    NoText,

    /// <summary>Its fonts do not map glyphs to characters.</summary>
    UnreadableFont,

    Comments,
    TrackedChanges,
    HiddenText,
    HiddenSheets,

    /// <summary>Hidden rows or columns that are not empty.</summary>
    HiddenRows,
    HiddenSlides,
    SpeakerNotes,

    /// <summary>Cached data of a pivot table, or of other workbooks that formulas refer to.</summary>
    CachedData,

    EmbeddedFiles,

    /// <summary>Layers of a PDF that are off by default.</summary>
    HiddenLayers,

    /// <summary>A picture with a location in its metadata.</summary>
    PictureLocation,
}

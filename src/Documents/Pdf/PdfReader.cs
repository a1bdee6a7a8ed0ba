using System.Collections.Immutable;
using System.Xml;
using Site.Documents.Content;
using UglyToad.PdfPig;
using UglyToad.PdfPig.AcroForms;
using UglyToad.PdfPig.AcroForms.Fields;
using UglyToad.PdfPig.Actions;
using UglyToad.PdfPig.Annotations;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Tokens;

namespace Site.Documents.Pdf;

/// <summary>
/// Reads PDF files: the text of pages, comments, form fields, bookmarks, properties and embedded files.
/// </summary>
internal static class PdfReader
{
    /// <summary>PDF viewers accept a header within the first 1,024 bytes (ISO 32000-1, annex H.3.4.1).</summary>
    private const int HeaderSearchLength = 1024;

    private const int MaxPages = 2000;

    /// <summary>Limits of <see cref="PageWeight"/>. A full page of text has 5,000, a town plan 100,000.</summary>
    private const long MaxPageWeight = 500_000, MaxDocumentWeight = 10_000_000;

    /// <summary>
    /// The percentage of unmapped characters above which fonts are reported. Not 0, as bullets are often unmapped.
    /// </summary>
    private const int MaxUnknownPercent = 10;

    public static DocumentText Read(byte[] bytes, ReadingBudget budget)
    {
        if (bytes.AsSpan(0, Math.Min(HeaderSearchLength, bytes.Length)).IndexOf("%PDF-"u8) < 0)
        {
            return DocumentText.FromFinding(DocumentFinding.ExtensionMismatch);
        }

        var content = new PdfContent(budget);
        try
        {
            var filters = new BudgetedFilters(budget);
            var options = new ParsingOptions { SkipMissingFonts = true, FilterProvider = filters };
            using var document = PdfDocument.Open(bytes, options);
            document.AddPageFactory(new PageWeightFactory(document, filters));
            TryRead(content, () => ReadProperties(document, content));
            TryRead(content, () => ReadCatalog(document, content));
            TryRead(content, () => ReadEmbeddedFiles(document, content));
            ReadPages(document, content);
        }
        catch (PdfDocumentEncryptedException)
        {
            content.Findings.Add(DocumentFinding.Password);
        }
        catch (Exception broken) when (IsFromDamagedFile(broken))
        {
            content.Findings.Add(DocumentFinding.Broken);
        }

        if (budget.IsExceeded)
        {
            content.Findings.Add(DocumentFinding.TooLarge);
        }

        return content.ToText();
    }

    /// <summary>
    /// True for all exceptions but <see cref="OutOfMemoryException"/>: the library may throw any on a damaged file.
    /// </summary>
    private static bool IsFromDamagedFile(Exception exception) => exception is not OutOfMemoryException;

    /// <summary>Reads one part of a document. An error is a finding, so that the other parts are still read.</summary>
    private static void TryRead(PdfContent content, Action read)
    {
        try
        {
            read();
        }
        catch (Exception broken) when (IsFromDamagedFile(broken))
        {
            content.Findings.Add(DocumentFinding.Broken);
        }
    }

    private static void ReadPages(PdfDocument document, PdfContent content)
    {
        if (document.NumberOfPages > MaxPages)
        {
            content.Findings.Add(DocumentFinding.TooLarge);
        }

        for (var number = 1; number <= Math.Min(document.NumberOfPages, MaxPages); number++)
        {
            var page = number;
            TryRead(content, () =>
            {
                var weight = document.GetPage<PageWeight>(page).Value;
                content.Weight += weight;
                if (weight > MaxPageWeight || content.Weight > MaxDocumentWeight)
                {
                    content.Findings.Add(DocumentFinding.TooLarge);
                    return;
                }

                ReadPage(document.GetPage(page), content);
            });
        }

        if (content.UnknownCharacters * 100L > (long)content.Characters * MaxUnknownPercent)
        {
            content.Findings.Add(DocumentFinding.UnreadableFont);
        }
    }

    private static void ReadPage(Page page, PdfContent content)
    {
        content.Characters += page.Letters.Count;
        content.UnknownCharacters += page.Letters.Count(IsUnknown);
        var hasText = page.Letters.Any(letter => !string.IsNullOrWhiteSpace(letter.Value));
        if (!hasText && (page.NumberOfImages > 0 || page.Paths.Count > 0))
        {
            content.PagesWithoutText.Add(page.Number);
            content.Findings.Add(DocumentFinding.NoText);
        }

        content.CountAndAdd(ContentOrderTextExtractor.GetText(page).ReplaceLineEndings("\n"), page.Number);
        content.CountAndAdd(SpacedText.Join(page.Letters), page.Number);
        foreach (var annotation in page.GetAnnotations())
        {
            ReadAnnotation(annotation, page.Number, content);
        }
    }

    private static bool IsUnknown(Letter letter) =>
        string.IsNullOrEmpty(letter.Value) || letter.Value[0] is '\uFFFD' or < ' ' or (>= '\uE000' and <= '\uF8FF');

    private static void ReadAnnotation(Annotation annotation, int page, PdfContent content)
    {
        content.CountAndAdd(annotation.Content ?? "", page);
        content.CountAndAdd(annotation.Action is UriAction link ? link.Uri : "", page);
        switch (annotation.Type)
        {
            case AnnotationType.Link or AnnotationType.Widget or AnnotationType.FreeText:
                break;
            case AnnotationType.FileAttachment:
                content.Findings.Add(DocumentFinding.EmbeddedFiles);
                break;
            case var _ when !string.IsNullOrWhiteSpace(annotation.Content):
                content.Findings.Add(DocumentFinding.Comments);
                break;
        }
    }

    private static void ReadProperties(PdfDocument document, PdfContent content)
    {
        content.AddAuthor(document.Information.Author ?? "");
        foreach (var value in document.Information.DocumentInformationDictionary?.Data.Values ?? [])
        {
            content.CountAndAdd(value is IDataToken<string> text ? text.Data : "");
        }

        if (document.TryGetXmpMetadata(out var metadata))
        {
            ReadXmp(metadata.GetXmlMemory(), content);
        }

        if (document.TryGetBookmarks(out var bookmarks))
        {
            content.CountAndAdd(string.Join('\n', bookmarks.GetNodes().Select(node => node.Title)));
        }
    }

    /// <summary>
    /// Reads the XMP properties (ISO 16684-1). Identifiers are ignored, as they look like CPR numbers.
    /// </summary>
    private static void ReadXmp(ReadOnlyMemory<byte> bytes, PdfContent content)
    {
        var isCreator = false;
        using var xml = XmlReader.Create(new MemoryStream(bytes.ToArray()), DocumentXml.Settings);
        var element = "";
        while (xml.Read())
        {
            if (xml.NodeType is XmlNodeType.Element or XmlNodeType.EndElement && xml.LocalName == "creator")
            {
                isCreator = xml.NodeType == XmlNodeType.Element;
            }

            element = xml.NodeType == XmlNodeType.Element ? xml.LocalName : element;
            if (xml.NodeType == XmlNodeType.Text && !element.EndsWith("ID", StringComparison.Ordinal))
            {
                content.CountAndAdd(xml.Value);
                content.AddAuthor(isCreator ? xml.Value : "");
            }
        }
    }

    /// <summary>
    /// Reads form fields and looks for hidden layers. A document with an XFA form counts as unreadable, as the form's
    /// text is not in the page content.
    /// </summary>
    private static void ReadCatalog(PdfDocument document, PdfContent content)
    {
        var catalog = document.Structure.Catalog.CatalogDictionary;
        var defaults = Entry(document, Entry(document, catalog, "OCProperties"), "D");
        if (Entry(document, defaults, "OFF") is ArrayToken { Length: > 0 })
        {
            content.Findings.Add(DocumentFinding.HiddenLayers);
        }

        if (Entry(document, Entry(document, catalog, "AcroForm"), "XFA") is not null)
        {
            content.Findings.Add(DocumentFinding.Broken);
        }

        if (document.TryGetForm(out var form))
        {
            foreach (var field in form.GetFields())
            {
                content.CountAndAdd(field switch
                {
                    AcroTextField text => text.Value ?? "",
                    AcroComboBoxField choice => string.Join('\n', choice.SelectedOptions),
                    AcroListBoxField choice => string.Join('\n', choice.SelectedOptions),
                    _ => "",
                });
            }
        }
    }

    private static IToken? Entry(PdfDocument document, IToken? dictionary, string name)
    {
        var entry = (dictionary as DictionaryToken)?.Data.GetValueOrDefault(name);
        return entry is IndirectReferenceToken reference ? document.Structure.GetObject(reference.Data)?.Data : entry;
    }

    private static void ReadEmbeddedFiles(PdfDocument document, PdfContent content)
    {
        if (document.Advanced.TryGetEmbeddedFiles(out var files))
        {
            foreach (var file in files)
            {
                content.Findings.Add(DocumentFinding.EmbeddedFiles);
                content.AddEmbedded(Path.GetExtension(file.Name).ToLowerInvariant(), file.Memory.ToArray());
            }
        }
    }
}

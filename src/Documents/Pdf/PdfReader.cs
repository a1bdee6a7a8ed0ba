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
/// Reads PDF files: the text of their pages, comments, form fields, bookmarks, properties and the files inside them.
/// </summary>
internal static class PdfReader
{
    /// <summary>
    /// A reader shows a file as PDF if its header stands among the first 1,024 bytes (ISO 32000-1, annex H.3.4.1).
    /// </summary>
    private const int HeaderWithin = 1024;

    private const int MostPages = 2000;

    /// <summary>
    /// Letters and drawing operators: a full page of text has five thousand, the plan of a town a hundred thousand.
    /// </summary>
    private const long HeaviestPage = 500_000, HeaviestDocument = 10_000_000;

    /// <summary>Of a hundred letters as many may be unknown: bullets often are.</summary>
    private const int MostUnknownPerHundred = 10;

    public static DocumentText Read(byte[] bytes, ReadingBudget budget)
    {
        if (bytes.AsSpan(0, Math.Min(HeaderWithin, bytes.Length)).IndexOf("%PDF-"u8) < 0)
        {
            return DocumentText.With(DocumentFinding.OtherKind);
        }

        var content = new PdfContent(budget);
        try
        {
            var filters = new BudgetedFilters(budget);
            var options = new ParsingOptions { SkipMissingFonts = true, FilterProvider = filters };
            using var document = PdfDocument.Open(bytes, options);
            document.AddPageFactory(new PageWeights(document, filters));
            Attempt(content, () => ReadProperties(document, content));
            Attempt(content, () => ReadCatalog(document, content));
            Attempt(content, () => ReadInnerFiles(document, content));
            ReadPages(document, content);
        }
        catch (PdfDocumentEncryptedException)
        {
            content.Findings.Add(DocumentFinding.Password);
        }
        catch (Exception broken) when (IsForeseen(broken))
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
    /// The library throws whatever its code meets in a damaged file; only a machine without memory is no fault of the
    /// file.
    /// </summary>
    private static bool IsForeseen(Exception exception) => exception is not OutOfMemoryException;

    /// <summary>Reads one part of a document; the others are read all the same where it is damaged.</summary>
    private static void Attempt(PdfContent content, Action read)
    {
        try
        {
            read();
        }
        catch (Exception broken) when (IsForeseen(broken))
        {
            content.Findings.Add(DocumentFinding.Broken);
        }
    }

    private static void ReadPages(PdfDocument document, PdfContent content)
    {
        if (document.NumberOfPages > MostPages)
        {
            content.Findings.Add(DocumentFinding.TooLarge);
        }

        for (var number = 1; number <= Math.Min(document.NumberOfPages, MostPages); number++)
        {
            var page = number;
            Attempt(content, () =>
            {
                var weight = document.GetPage<PageWeight>(page).Value;
                content.Weight += weight;
                if (weight > HeaviestPage || content.Weight > HeaviestDocument)
                {
                    content.Findings.Add(DocumentFinding.TooLarge);
                    return;
                }

                ReadPage(document.GetPage(page), content);
            });
        }

        if (content.UnknownLetters * 100L > (long)content.Letters * MostUnknownPerHundred)
        {
            content.Findings.Add(DocumentFinding.UnreadableFont);
        }
    }

    private static void ReadPage(Page page, PdfContent content)
    {
        content.Letters += page.Letters.Count;
        content.UnknownLetters += page.Letters.Count(IsUnknown);
        var hasText = page.Letters.Any(letter => !string.IsNullOrWhiteSpace(letter.Value));
        if (!hasText && (page.NumberOfImages > 0 || page.Paths.Count > 0))
        {
            content.PagesWithoutText.Add(page.Number);
            content.Findings.Add(DocumentFinding.NoText);
        }

        content.TakeAndAdd(ContentOrderTextExtractor.GetText(page).ReplaceLineEndings("\n"), page.Number);
        content.TakeAndAdd(SpacedText.Joined(page.Letters), page.Number);
        foreach (var annotation in page.GetAnnotations())
        {
            ReadAnnotation(annotation, page.Number, content);
        }
    }

    private static bool IsUnknown(Letter letter) =>
        string.IsNullOrEmpty(letter.Value) || letter.Value[0] is '\uFFFD' or < ' ' or (>= '\uE000' and <= '\uF8FF');

    private static void ReadAnnotation(Annotation annotation, int page, PdfContent content)
    {
        content.TakeAndAdd(annotation.Content ?? "", page);
        content.TakeAndAdd(annotation.Action is UriAction link ? link.Uri : "", page);
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
            content.TakeAndAdd(value is IDataToken<string> text ? text.Data : "");
        }

        if (document.TryGetXmpMetadata(out var metadata))
        {
            ReadXmp(metadata.GetXmlMemory(), content);
        }

        if (document.TryGetBookmarks(out var bookmarks))
        {
            content.TakeAndAdd(string.Join('\n', bookmarks.GetNodes().Select(node => node.Title)));
        }
    }

    /// <summary>
    /// Properties as XML (ISO 16684-1); identifiers are left out, for they have as many digits as a CPR number.
    /// </summary>
    private static void ReadXmp(ReadOnlyMemory<byte> bytes, PdfContent content)
    {
        var isCreator = false;
        using var xml = XmlReader.Create(new MemoryStream(bytes.ToArray()), XmlWords.Settings);
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
                content.TakeAndAdd(xml.Value);
                content.AddAuthor(isCreator ? xml.Value : "");
            }
        }
    }

    /// <summary>Layers that are switched off, and forms: those in XML (XFA) stand on no page.</summary>
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
                content.TakeAndAdd(field switch
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

    private static void ReadInnerFiles(PdfDocument document, PdfContent content)
    {
        if (document.Advanced.TryGetEmbeddedFiles(out var files))
        {
            foreach (var file in files)
            {
                content.Findings.Add(DocumentFinding.EmbeddedFiles);
                content.AddInner(Path.GetExtension(file.Name).ToLowerInvariant(), file.Memory.ToArray());
            }
        }
    }
}

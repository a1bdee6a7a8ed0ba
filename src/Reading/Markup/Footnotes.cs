using System.Text.RegularExpressions;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Site.Model;

namespace Site.Reading.Markup;

/// <summary>
/// Numbers, places and checks footnotes: references (<c>[^1]</c>) in the text and definitions (<c>[^1]: …</c>) anywhere
/// in the file. Footnotes are numbered in order of first reference. Each is placed at the end of the section that first
/// refers to it, since sections may be shown separately.
/// </summary>
internal sealed partial class Footnotes
{
    private readonly ParsedMarkdown text;
    private readonly HashSet<Footnote> numbered = [];
    private readonly ILookup<Block, Footnote> notesByReferringBlock;

    public Footnotes(ParsedMarkdown text)
    {
        this.text = text;
        var ordered = new List<(Block TopLevel, Footnote Note)>();
        foreach (var block in text.Document.Where(block => block is not FootnoteGroup))
        {
            AssignNumbers(block, block, ordered);
        }

        notesByReferringBlock = ordered.ToLookup(note => note.TopLevel, note => note.Note);
    }

    /// <summary>
    /// Adds a problem for each footnote without a reference, reference without a footnote, label defined twice,
    /// reference in a heading and heading in a footnote.
    /// </summary>
    public void Check(ProblemList problems)
    {
        CheckDefinitions(problems);
        foreach (var leaf in text.Document.Descendants<LeafBlock>().Where(leaf => leaf.Inline is not null))
        {
            CheckReferences(leaf, problems);
        }

        var headings = text.Document.Descendants<Footnote>().SelectMany(note => note.Descendants<HeadingBlock>());
        foreach (var heading in headings)
        {
            problems.Add(
                text.PlaceOf(heading),
                "Overskriften er blevet en del af fodnoten over den.",
                "Sæt en tom linje mellem fodnoten og overskriften.");
        }
    }

    /// <summary>
    /// The footnotes that are first referred to in the given top-level blocks, as one block; null if there are none.
    /// </summary>
    public FootnoteGroup? CreateGroup(IEnumerable<Block> blocks)
    {
        var notes = blocks.SelectMany(block => notesByReferringBlock[block]).ToList();
        if (notes.Count == 0)
        {
            return null;
        }

        var group = new FootnoteGroup(notes[0].Parser!);
        (notes[0].Parent as FootnoteGroup)?.Clear(); // detach from the parser's own group of all footnotes
        notes.ForEach(group.Add);
        text.Document.Add(group);
        return group;
    }

    /// <summary>
    /// Numbers the footnotes that a block refers to. A footnote whose first reference is in another footnote comes
    /// right after that one.
    /// </summary>
    private void AssignNumbers(Block block, Block topLevel, List<(Block TopLevel, Footnote Note)> ordered)
    {
        var links = block is LeafBlock leaf
            ? leaf.Inline?.Descendants<FootnoteLink>() ?? []
            : block.Descendants<FootnoteLink>();
        foreach (var note in links.Where(link => !link.IsBackLink).Select(link => link.Footnote).Where(numbered.Add))
        {
            note.Order = numbered.Count;
            ordered.Add((topLevel, note));
            AssignNumbers(note, topLevel, ordered);
        }
    }

    private void CheckDefinitions(ProblemList problems)
    {
        var labels = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var used = numbered.Select(note => note.Label!).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var codeBlocks = new Queue<SourceSpan>(
            text.Document.Descendants<FencedCodeBlock>().Select(block => block.Span));
        foreach (Match definition in Definition().Matches(text.Source))
        {
            while (codeBlocks.TryPeek(out var passed) && passed.End < definition.Index)
            {
                codeBlocks.Dequeue();
            }

            var label = definition.Groups["label"].Value;
            if (codeBlocks.TryPeek(out var span) && span.Start <= definition.Index)
            {
                continue;
            }

            if (!labels.Add(label))
            {
                problems.Add(
                    text.PlaceAt(definition.Index),
                    $"Fodnoten [{label}] står to gange.",
                    "Giv den ene et andet nummer, også i teksten.");
            }
            else if (!used.Contains(label))
            {
                problems.Add(
                    text.PlaceAt(definition.Index),
                    $"Teksten henviser ikke til fodnoten [{label}], så den ville ikke blive vist.",
                    $"Skriv [{label}] dér i teksten, hvor noten hører til, eller slet noten.");
            }
        }
    }

    private void CheckReferences(LeafBlock leaf, ProblemList problems)
    {
        if (leaf is HeadingBlock && leaf.Inline!.Descendants<FootnoteLink>().FirstOrDefault() is not null)
        {
            problems.Add(
                text.PlaceOf(leaf),
                "Der kan ikke stå en fodnote i en overskrift.",
                "Flyt henvisningen ned i teksten.");
        }

        foreach (var (position, reference) in FindMissing(leaf).Where(missing => !text.IsEscaped(missing.Position)))
        {
            problems.Add(
                text.PlaceAt(position),
                $"Fodnoten {reference} mangler.",
                $"Skriv den på en linje for sig selv: {reference}: Notens tekst. Skal tegnene stå i teksten, "
                + $"så sæt en omvendt skråstreg foran: \\{reference}");
        }
    }

    /// <summary>
    /// The references without a footnote, which were parsed as text, and their positions in the source. Omits
    /// <c>[\^1]</c>: it only looks like a reference after parsing. Includes <c>\[^1]</c>, which the caller skips.
    /// </summary>
    private IEnumerable<(int Position, string Reference)> FindMissing(LeafBlock leaf)
    {
        var inlines = leaf.Inline!.Descendants().Select(inline => (Words: ReadWords(inline), inline.Span)).ToList();
        var (index, wordsBefore, searchFrom) = (0, 0, 0);
        foreach (Match reference in Reference().Matches(string.Concat(inlines.Select(inline => inline.Words))))
        {
            for (; wordsBefore + inlines[index].Words.Length <= reference.Index; index++)
            {
                wordsBefore += inlines[index].Words.Length;
            }

            // Searched to the end of the line: after a tab, Markdig's positions in a heading are too low.
            var from = Math.Max(inlines[index].Span.Start, searchFrom);
            var offset = text.LineFrom(from).IndexOf(reference.Value, StringComparison.Ordinal);
            if (offset >= 0)
            {
                searchFrom = from + offset + 1;
                yield return (from + offset, reference.Value);
            }
        }
    }

    private static string ReadWords(MarkdownObject inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        LinkDelimiterInline unclosed => unclosed.ToLiteral(),
        _ => "\0",
    };

    [GeneratedRegex(
        @"^ {0,3}\[(?<label>\^[^\[\]\n]{1,100})\]:", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Definition();

    [GeneratedRegex(@"\[\^(?! *\])[^\[\]\0]{1,100}\]", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}

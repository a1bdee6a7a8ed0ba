using Markdig;
using Markdig.Parsers;

namespace Site.Reading.Markup;

/// <summary>
/// Source positions of characters that look like a list marker but are text. Passed to a parse in its context; the list
/// item parsers below open no item there.
/// </summary>
internal sealed class LiteralMarkers
{
    private readonly HashSet<int> positions = [];

    /// <summary>Marks positions as text.</summary>
    /// <returns>Whether any of them is new.</returns>
    public bool Add(IEnumerable<int> markers)
    {
        var before = positions.Count;
        positions.UnionWith(markers);
        return positions.Count > before;
    }

    /// <summary>A parser context that carries these positions.</summary>
    public MarkdownParserContext ToContext() => new() { Properties = { [typeof(LiteralMarkers)] = this } };

    /// <summary>Whether the parser is at one of the positions.</summary>
    public static bool IsAt(BlockProcessor processor) =>
        processor.Context?.Properties.GetValueOrDefault(typeof(LiteralMarkers)) is LiteralMarkers markers
        && markers.positions.Contains(processor.Start);
}

/// <summary>Parses the number that opens a list item.</summary>
internal sealed class NumberParser : NumberedListItemParser
{
    /// <inheritdoc/>
    public override bool TryParse(BlockProcessor state, char pendingBulletType, out ListInfo result)
    {
        result = default;
        return !LiteralMarkers.IsAt(state) && base.TryParse(state, pendingBulletType, out result);
    }
}

/// <summary>
/// Parses the bullet that opens a list item: Markdown's own, and those of lists pasted from a word processor. A bullet
/// that is also a letter or sign of Danish prose (o, §) counts only before a tab, as word processors write it; for a
/// dash <see cref="ListRules"/> decides.
/// </summary>
internal sealed class BulletParser : UnorderedListItemParser
{
    private const string PastedBullets = "•·▪◦‣●○■–", BeforeTab = "o§";

    public BulletParser() => OpeningCharacters = [.. "-+*", .. PastedBullets, .. BeforeTab];

    /// <inheritdoc/>
    public override bool TryParse(BlockProcessor state, char pendingBulletType, out ListInfo result)
    {
        result = default;
        return !LiteralMarkers.IsAt(state)
            && (!BeforeTab.Contains(state.CurrentChar, StringComparison.Ordinal) || state.PeekChar(1) == '\t')
            && base.TryParse(state, pendingBulletType, out result);
    }
}

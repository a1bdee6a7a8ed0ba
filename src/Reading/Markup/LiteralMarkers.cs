using Markdig;
using Markdig.Parsers;

namespace Site.Reading.Markup;

/// <summary>
/// Positions in a source at which what looks like a list marker is text. Given to a parse by its context; the list item
/// parsers below refuse to open an item there.
/// </summary>
internal sealed class LiteralMarkers
{
    private readonly HashSet<int> positions = [];

    /// <summary>Marks positions as text.</summary>
    /// <returns>Whether any of them was not so marked before.</returns>
    public bool Add(IEnumerable<int> markers)
    {
        var before = positions.Count;
        positions.UnionWith(markers);
        return positions.Count > before;
    }

    /// <summary>The context to parse with.</summary>
    public MarkdownParserContext ToContext() => new() { Properties = { [typeof(LiteralMarkers)] = this } };

    /// <summary>Whether the parser stands at a marker that is text.</summary>
    public static bool IsAt(BlockProcessor processor) =>
        processor.Context?.Properties.GetValueOrDefault(typeof(LiteralMarkers)) is LiteralMarkers markers
        && markers.positions.Contains(processor.Start);
}

/// <summary>Numbers that open a list item.</summary>
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
/// Bullets that open a list item: Markdown's own, and those that arrive when a list is pasted from a word processor. A
/// bullet that is also a letter or sign of Danish prose (o, §) is one only before a tab, as word processors write it;
/// of a dash <see cref="ListRules"/> decides.
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

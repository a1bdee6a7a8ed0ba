using Markdig;
using Markdig.Parsers;

namespace Site.Reading.Markup;

/// <summary>
/// Source positions of characters that look like list markers but are text. The parser context carries them to
/// <see cref="NumberParser"/> and <see cref="BulletParser"/>, which open no list item there.
/// </summary>
internal sealed class LiteralMarkers
{
    private readonly HashSet<int> positions = [];

    /// <summary>Marks positions as text. Returns true if at least one of them was not marked before.</summary>
    public bool Add(IEnumerable<int> textMarkers)
    {
        var oldCount = positions.Count;
        positions.UnionWith(textMarkers);
        return positions.Count > oldCount;
    }

    public MarkdownParserContext ToContext() => new() { Properties = { [typeof(LiteralMarkers)] = this } };

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
/// Parses the bullet that opens a list item: one of Markdown's own, or of a list pasted from a word processor. A bullet
/// that also occurs in Danish prose (o, §) must be followed by a tab, which word processors write.
/// <see cref="ListRules"/> decides whether a dash is a bullet.
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

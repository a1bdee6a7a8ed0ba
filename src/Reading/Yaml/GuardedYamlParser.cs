using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Site.Reading.Yaml;

/// <summary>
/// Wraps YamlDotNet's parser. Rejects anchors and aliases: with them, a small file could expand without limit. Rejects
/// deep nesting: it could overflow the stack of the tree builder. Rejects tags: authors write them only by mistake.
/// </summary>
internal sealed class GuardedYamlParser(string yaml) : IParser
{
    /// <summary>
    /// Front matter needs eight levels: the stream, the document, the keys, a list of tables, a table, its list of
    /// columns, a column, a list of fields.
    /// </summary>
    private const int MaxDepth = 20;

    private readonly Parser parser = new(new Scanner(new StringReader(yaml)));
    private int depth;

    public ParsingEvent? Current => parser.Current;

    /// <exception cref="ForbiddenYamlException">
    /// The next event is an alias, has an anchor or a tag, or is too deep.
    /// </exception>
    public bool MoveNext()
    {
        var moved = MoveParser();
        if (moved && parser.Current is { } next)
        {
            depth += next.NestingIncrease;
            ThrowIfForbidden(next);
        }

        return moved;
    }

    /// <summary>
    /// Moves the parser. On some malformed texts YamlDotNet throws a general .NET exception. It is rethrown as a
    /// <see cref="YamlException"/>, like any other syntax error.
    /// </summary>
    private bool MoveParser()
    {
        var lastEnd = parser.Current?.End ?? Mark.Empty;
        try
        {
            return parser.MoveNext();
        }
        catch (Exception parserFault) when (parserFault is
            InvalidOperationException or ArgumentException or NullReferenceException or IndexOutOfRangeException)
        {
            throw new YamlException(lastEnd, lastEnd, parserFault.Message, parserFault);
        }
    }

    private void ThrowIfForbidden(ParsingEvent next)
    {
        if (depth > MaxDepth)
        {
            throw new ForbiddenYamlException(
                next.Start,
                "Oplysningerne ligger for dybt inde i hinanden.",
                "Skriv dem som nøgler og lister uden flere lag i lagene.");
        }

        if (next is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
        {
            throw new ForbiddenYamlException(
                next.Start,
                "Henvisninger med & og * kan ikke bruges her.",
                "Skriv værdien helt ud, eller sæt den i anførselstegn, hvis den blot begynder med & eller *.");
        }

        if (next is NodeEvent { Tag.IsEmpty: false })
        {
            throw new ForbiddenYamlException(
                next.Start,
                "Et ord, der begynder med !, bliver ikke læst som en del af værdien.",
                "Sæt hele værdien i anførselstegn.");
        }
    }
}

/// <summary>Well-formed YAML that uses a feature not allowed here.</summary>
/// <param name="message">What is wrong, in Danish.</param>
/// <param name="remedy">How to mend it, in Danish.</param>
internal sealed class ForbiddenYamlException(Mark start, string message, string remedy) : YamlException(
    start, start, message)
{
    public string Remedy => remedy;
}

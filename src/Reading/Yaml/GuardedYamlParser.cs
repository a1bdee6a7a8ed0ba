using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Site.Reading.Yaml;

/// <summary>
/// Reads YAML event by event and stops at what could make a small file grow without end: aliases, and nesting deep
/// enough to exhaust the stack of whoever builds the tree; and at tags, which nobody means to write.
/// </summary>
internal sealed class GuardedYamlParser(string yaml) : IParser
{
    /// <summary>Front matter is three deep: the keys, a list, a list's entry.</summary>
    private const int DeepestNesting = 20;

    private readonly Parser parser = new(new Scanner(new StringReader(yaml)));
    private int depth;

    public ParsingEvent? Current => parser.Current;

    /// <exception cref="ForbiddenYamlException">The next event is one of those.</exception>
    public bool MoveNext()
    {
        var moved = Moved();
        if (moved && parser.Current is { } next)
        {
            depth += next.NestingIncrease;
            Refuse(next);
        }

        return moved;
    }

    /// <summary>The parser has states it did not foresee; they are mistakes in the text like any other.</summary>
    private bool Moved()
    {
        var before = parser.Current?.End ?? Mark.Empty;
        try
        {
            return parser.MoveNext();
        }
        catch (Exception unforeseen) when (unforeseen is
            InvalidOperationException or ArgumentException or NullReferenceException or IndexOutOfRangeException)
        {
            throw new YamlException(before, before, unforeseen.Message, unforeseen);
        }
    }

    private void Refuse(ParsingEvent next)
    {
        if (depth > DeepestNesting)
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

/// <summary>YAML that is well formed and yet not to be read.</summary>
/// <param name="start">Where it stands.</param>
/// <param name="message">What it is, in Danish.</param>
/// <param name="remedy">What to do, in Danish.</param>
internal sealed class ForbiddenYamlException(Mark start, string message, string remedy) : YamlException(
    start, start, message)
{
    public string Remedy => remedy;
}

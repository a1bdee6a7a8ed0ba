namespace Site.Linking.Recognition;

/// <summary>
/// Finds every one of many phrases in a text in one pass over it, however many they are (Aho and Corasick, "Efficient
/// string matching", Communications of the ACM 18, 1975). Upper and lower case are the same, a dash is a hyphen, and a run
/// of spaces is one; whether a find counts is for the caller to see.
/// </summary>
internal sealed class Automaton
{
    /// <summary>Letters up to here have their own place at the root, where most of a text is spent.</summary>
    private const int RootLetters = 0x180;

    private readonly int[] root = new int[RootLetters];

    /// <summary>The phrases in order of their folded letters, by index; nodes hold stretches of it.</summary>
    private readonly int[] order;
    private readonly int[] lengths;

    /// <summary>The beginnings that phrases share, shortest first, so that a node's children stand in a row; 0 is the empty one.</summary>
    private readonly Node[] nodes;

    /// <summary>The letter that leads to each node from its parent.</summary>
    private readonly char[] letters;

    /// <param name="phrases">What to find; none empty.</param>
    public Automaton(IReadOnlyList<string> phrases)
    {
        var folded = phrases.Select(AllFolded).ToList();
        lengths = [.. folded.Select(phrase => phrase.Length)];
        order = [.. Enumerable.Range(0, folded.Count).OrderBy(index => folded[index], StringComparer.Ordinal)];
        (nodes, letters) = Grow(folded);
        for (var child = nodes[0].FirstChild; child < nodes[0].FirstChild + nodes[0].ChildCount; child++)
        {
            root[letters[child] < RootLetters ? letters[child] : 0] = child;
        }

        AddFailures();
    }

    /// <summary>Calls <paramref name="found"/> with start, end (exclusive) and the phrase's index for every occurrence, in order of ends.</summary>
    public void Scan(string text, Action<int, int, int> found)
    {
        var state = 0;
        var afterSpace = false;
        for (var i = 0; i < text.Length; i++)
        {
            var letter = Folded(text[i]);
            if (letter == ' ' && afterSpace)
            {
                continue;
            }

            afterSpace = letter == ' ';
            state = Next(state, letter);
            for (var node = state; node != 0; node = nodes[node].NextFind)
            {
                foreach (var phrase in order.AsSpan(nodes[node].FirstPhrase, nodes[node].PhraseCount))
                {
                    found(StartOf(text, i, lengths[phrase]), i + 1, phrase);
                }
            }
        }
    }

    /// <summary>The one form in which characters are compared.</summary>
    public static char Folded(char letter) => letter switch
    {
        >= 'a' and <= 'z' or >= '0' and <= '9' => letter,
        ' ' or '\n' or '\t' or '\r' or '\u00a0' or '\u202f' => ' ',
        '–' or '—' or '‑' or '−' => '-',
        '’' or '´' or '`' => '\'',
        _ => char.ToLowerInvariant(letter),
    };

    private static string AllFolded(string phrase) => string.Create(phrase.Length, phrase, static (folded, phrase) =>
    {
        for (var i = 0; i < folded.Length; i++)
        {
            folded[i] = Folded(phrase[i]);
        }
    });

    /// <summary>Makes the nodes level by level, with the letters that lead to them.</summary>
    private (Node[] Nodes, char[] Letters) Grow(List<string> folded)
    {
        var grown = new List<(Node Node, char Letter)> { (default, '\0') };
        var open = new Queue<(int Node, int From, int To, int Depth)>([(0, 0, order.Length, 0)]);
        while (open.TryDequeue(out var next))
        {
            var from = next.From;
            while (from < next.To && folded[order[from]].Length == next.Depth)
            {
                from++;
            }

            var (ending, firstChild) = (from - next.From, grown.Count);
            while (from < next.To)
            {
                var letter = folded[order[from]][next.Depth];
                var to = from;
                while (to < next.To && folded[order[to]][next.Depth] == letter)
                {
                    to++;
                }

                open.Enqueue((grown.Count, from, to, next.Depth + 1));
                grown.Add((default, letter));
                from = to;
            }

            grown[next.Node] = (new Node(firstChild, grown.Count - firstChild, next.From, ending, 0, 0), grown[next.Node].Letter);
        }

        return ([.. grown.Select(pair => pair.Node)], [.. grown.Select(pair => pair.Letter)]);
    }

    /// <summary>Where a node's path has no further letter, the longest end of that path that begins another goes on.</summary>
    private void AddFailures()
    {
        for (var parent = 0; parent < nodes.Length; parent++)
        {
            for (var child = nodes[parent].FirstChild; child < nodes[parent].FirstChild + nodes[parent].ChildCount; child++)
            {
                var failure = parent == 0 ? 0 : Next(nodes[parent].Failure, letters[child]);
                nodes[child] = nodes[child] with { Failure = failure, NextFind = nodes[failure].PhraseCount > 0 ? failure : nodes[failure].NextFind };
            }
        }
    }

    private int Next(int state, char letter)
    {
        while (state != 0)
        {
            ref readonly var node = ref nodes[state];
            for (var child = node.FirstChild; child < node.FirstChild + node.ChildCount; child++)
            {
                if (letters[child] == letter)
                {
                    return child;
                }
            }

            state = node.Failure;
        }

        return letter < RootLetters ? root[letter] : 0;
    }

    /// <summary>Where a phrase of some length begins that ends at <paramref name="last"/>, runs of spaces counted once.</summary>
    private static int StartOf(string text, int last, int length)
    {
        var position = last;
        for (var left = length - 1; left > 0; left--)
        {
            position--;
            while (char.IsWhiteSpace(text[position]) && position > 0 && char.IsWhiteSpace(text[position - 1]))
            {
                position--;
            }
        }

        return position;
    }

    /// <param name="FirstChild">The node one letter longer that comes first.</param>
    /// <param name="ChildCount">How many of those there are.</param>
    /// <param name="FirstPhrase">Where in <see cref="order"/> the phrases stand that end here.</param>
    /// <param name="PhraseCount">How many of those there are.</param>
    /// <param name="Failure">Where to go on when no letter fits.</param>
    /// <param name="NextFind">The next node along the failures that ends a phrase, or 0.</param>
    private readonly record struct Node(int FirstChild, int ChildCount, int FirstPhrase, int PhraseCount, int Failure, int NextFind);
}

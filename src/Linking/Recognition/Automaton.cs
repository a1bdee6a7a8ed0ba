namespace Site.Linking.Recognition;

/// <summary>
/// Finds every one of many phrases in a text in one pass over it, however many they are (Aho and Corasick, "Efficient
/// string matching", Communications of the ACM 18, 1975). Upper and lower case are the same, a dash is a hyphen, and a run
/// of spaces is one; whether a find counts is for the caller to see.
/// </summary>
internal sealed class Automaton
{
    private readonly List<Node> nodes = [new Node()];
    private readonly List<int> lengths = [];

    /// <param name="phrases">What to find; none empty.</param>
    public Automaton(IEnumerable<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            Add(phrase);
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
                foreach (var phrase in nodes[node].Phrases)
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

    private void Add(string phrase)
    {
        var node = 0;
        foreach (var letter in phrase)
        {
            if (!nodes[node].Children.TryGetValue(Folded(letter), out var child))
            {
                child = nodes.Count;
                nodes.Add(new Node());
                nodes[node].Children.Add(Folded(letter), child);
            }

            node = child;
        }

        nodes[node].Phrases.Add(lengths.Count);
        lengths.Add(phrase.Length);
    }

    /// <summary>By breadth: where a node's path has no further letter, the longest end of that path that begins another goes on.</summary>
    private void AddFailures()
    {
        var open = new Queue<int>(nodes[0].Children.Values);
        while (open.TryDequeue(out var parent))
        {
            foreach (var (letter, child) in nodes[parent].Children)
            {
                var failure = Next(nodes[parent].Failure, letter);
                nodes[child].Failure = failure;
                nodes[child].NextFind = nodes[failure].Phrases.Count > 0 ? failure : nodes[failure].NextFind;
                open.Enqueue(child);
            }
        }
    }

    private int Next(int state, char letter)
    {
        int next;
        while (!nodes[state].Children.TryGetValue(letter, out next) && state != 0)
        {
            state = nodes[state].Failure;
        }

        return next;
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

    private sealed class Node
    {
        public Dictionary<char, int> Children { get; } = [];

        public List<int> Phrases { get; } = [];

        /// <summary>Where to go on when no child fits.</summary>
        public int Failure { get; set; }

        /// <summary>The next node along the failures that ends a phrase, or 0.</summary>
        public int NextFind { get; set; }
    }
}

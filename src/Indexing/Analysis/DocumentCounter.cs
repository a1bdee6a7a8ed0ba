namespace Site.Indexing.Analysis;

/// <summary>Counts the terms of documents, one batch after the other. Belongs to one thread.</summary>
/// <param name="lexicon">What is made of each word.</param>
/// <param name="fields">How many fields the documents give.</param>
internal sealed class DocumentCounter(Lexicon lexicon, int fields)
{
    /// <summary>How many fields are made of those.</summary>
    public const int MadeFields = 2;

    /// <summary>How many times what is made of the title counts, the first field: what a page is about rather than mentions.</summary>
    private const int TimesInTitle = 3;

    private readonly TermCounter given = new(lexicon.Terms.Count);
    private readonly TermCounter forms = new(lexicon.Terms.Count);
    private readonly TermCounter derived = new(lexicon.Terms.Count);
    private readonly HashSet<(int Group, int Phrase)> synonyms = [];
    private TermCount[] terms = [];
    private int length;

    /// <summary>The terms of each field, those that are made last, at document × fields + field.</summary>
    /// <param name="batch">Whose texts they are.</param>
    /// <param name="number">The batch's.</param>
    public CountedFields Count(TextBatch batch, int number)
    {
        var made = batch.Ends.Length / Math.Max(1, fields) * (fields + MadeFields);
        var (ends, lengths, field) = (new int[made], new int[made], 0);
        var entries = lexicon.EntriesIn(number);
        length = 0;
        Reserve(batch.Sequence.Length);
        for (var text = 0; text < batch.Ends.Length; text++)
        {
            var times = text % fields == 0 ? TimesInTitle : 1;
            Count(batch[text], entries, times);
            FindPhrases(batch[text], entries);
            Take(given);
            if (times > 1 || text % fields == fields - 1)
            {
                AddOthers(times);
            }

            if (text % fields == fields - 1)
            {
                Take(forms);
                Take(derived);
            }
        }

        return new(terms.AsSpan(0, length).ToArray(), ends, lengths);

        void Take(TermCounter counter)
        {
            lengths[field] = counter.Length;
            Add(counter);
            ends[field++] = length;
        }
    }

    private void Add(TermCounter counter)
    {
        Reserve(length + counter.MostCounts);
        length += counter.Move(terms.AsSpan(length));
    }

    private void Reserve(int all)
    {
        if (all > terms.Length)
        {
            Array.Resize(ref terms, all + (all / 2));
        }
    }

    private void Count(ReadOnlySpan<int> words, ReadOnlySpan<int> entries, int times)
    {
        foreach (var word in words)
        {
            var entry = lexicon[entries[word]];
            given.Add(entry[Lexicon.Stem]);
            if (entry[Lexicon.Form] != WordList.None)
            {
                forms.Add(entry[Lexicon.Form]);
            }

            for (var part = Lexicon.FirstPart; part < entry.Length; part++)
            {
                derived.Add(entry[part], times);
            }
        }
    }

    /// <summary>In the words, and in the parts of each compound.</summary>
    private void FindPhrases(ReadOnlySpan<int> words, ReadOnlySpan<int> entries)
    {
        if (lexicon.Phrases.IsEmpty)
        {
            return;
        }

        var stems = new int[words.Length];
        for (var i = 0; i < stems.Length; i++)
        {
            var entry = lexicon[entries[words[i]]];
            stems[i] = entry[Lexicon.Stem];
            lexicon.Phrases.Find(entry[Lexicon.FirstPart..], synonyms);
        }

        lexicon.Phrases.Find(stems, synonyms);
    }

    /// <summary>Once for the title and once for all the rest, however often they have the phrase.</summary>
    private void AddOthers(int times)
    {
        if (synonyms.Count == 0)
        {
            return;
        }

        foreach (var term in synonyms.Order().SelectMany(lexicon.Phrases.Others))
        {
            derived.Add(term, times);
        }

        synonyms.Clear();
    }
}

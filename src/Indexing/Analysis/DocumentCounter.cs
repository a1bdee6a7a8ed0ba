namespace Site.Indexing.Analysis;

/// <summary>Counts the terms of documents, one batch after the other. Belongs to one thread.</summary>
/// <param name="lexicon">What is made of each word.</param>
/// <param name="fields">How many fields the documents give.</param>
internal sealed class DocumentCounter(Lexicon lexicon, int fields)
{
    private const int MadeFields = 2;

    /// <summary>How many times what is made of the title counts, the first field: what a page is about rather than mentions.</summary>
    private const int TimesInTitle = 3;

    private readonly TermCounter given = new(lexicon.Terms.Count);
    private readonly TermCounter forms = new(lexicon.Terms.Count);
    private readonly TermCounter derived = new(lexicon.Terms.Count);
    private readonly HashSet<(int Group, int Phrase)> synonyms = [];

    /// <summary>The terms of each field, as <see cref="AnalysedDocuments.Fields"/> has them.</summary>
    /// <param name="batch">Its sequences get the words' numbers in the whole archive.</param>
    /// <param name="number">The batch's.</param>
    public FieldTerms[] Count(TextBatch batch, int number)
    {
        var results = new List<FieldTerms>(batch.Sequences.Length / Math.Max(1, fields) * (fields + MadeFields));
        for (var sequence = 0; sequence < batch.Sequences.Length; sequence++)
        {
            var words = batch.Sequences[sequence];
            lexicon.Renumber(number, words);
            var times = sequence % fields == 0 ? TimesInTitle : 1;
            Count(words, times);
            FindPhrases(words);
            results.Add(given.Take());
            if (times > 1 || sequence % fields == fields - 1)
            {
                AddOthers(times);
            }

            if (sequence % fields == fields - 1)
            {
                results.Add(forms.Take());
                results.Add(derived.Take());
            }
        }

        return [.. results];
    }

    private void Count(int[] words, int times)
    {
        foreach (var word in words)
        {
            given.Add(lexicon.TermOf(word));
            if (lexicon.FormOf(word) is >= 0 and var form)
            {
                forms.Add(form);
            }

            foreach (var part in lexicon.PartsOf(word))
            {
                derived.Add(part, times);
            }
        }
    }

    /// <summary>In the words, and in the parts of each compound.</summary>
    private void FindPhrases(int[] words)
    {
        if (lexicon.Phrases.IsEmpty)
        {
            return;
        }

        lexicon.Phrases.Find(Array.ConvertAll(words, lexicon.TermOf), synonyms);
        foreach (var word in words)
        {
            lexicon.Phrases.Find(lexicon.PartsOf(word), synonyms);
        }
    }

    /// <summary>Once for the title and once for all the rest, however often they have the phrase.</summary>
    private void AddOthers(int times)
    {
        foreach (var term in synonyms.Order().SelectMany(lexicon.Phrases.Others))
        {
            derived.Add(term, times);
        }

        synonyms.Clear();
    }
}

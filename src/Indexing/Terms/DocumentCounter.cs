namespace Site.Indexing.Terms;

/// <summary>Counts the terms of batches of documents. Not thread-safe.</summary>
/// <param name="dictionary">The terms of each word.</param>
/// <param name="fields">The number of fields, without derived ones.</param>
internal sealed class DocumentCounter(TermDictionary dictionary, int fields)
{
    /// <summary>The number of derived fields: forms, and parts with synonyms.</summary>
    public const int DerivedFieldCount = 2;

    /// <summary>
    /// How often the parts and synonyms of words in the title are counted, as it states the subject of a page. The
    /// title is the first field.
    /// </summary>
    private const int TitleFactor = 3;

    private readonly TermCounter stems = new(dictionary.Terms.Count);
    private readonly TermCounter forms = new(dictionary.Terms.Count);
    private readonly TermCounter derived = new(dictionary.Terms.Count);
    private readonly HashSet<(int Group, int Phrase)> synonyms = [];

    /// <summary>Counts the terms of each field. The derived fields come last.</summary>
    public CountedFields Count(TextBatch batch, int number)
    {
        var words = dictionary.GetTermsOfBatch(number);
        var (terms, ends, lengths) = (new List<TermCount>(), new List<int>(), new List<int>());
        for (var text = 0; text < batch.Ends.Length; text++)
        {
            var (isTitle, isLast) = (text % fields == 0, text % fields == fields - 1);
            var times = isTitle ? TitleFactor : 1;
            CountWords(batch[text], words, times);
            FindSynonyms(batch[text], words);
            EmitField(stems);
            if (isTitle || isLast)
            {
                AddSynonyms(times);
            }

            if (isLast)
            {
                EmitField(forms);
                EmitField(derived);
            }
        }

        return new([.. terms], [.. ends], [.. lengths]);

        void EmitField(TermCounter counter)
        {
            lengths.Add(counter.Length);
            counter.DrainTo(terms);
            ends.Add(terms.Count);
        }
    }

    private void CountWords(ReadOnlySpan<int> text, WordTerms[] words, int times)
    {
        foreach (var word in text)
        {
            var terms = words[word];
            stems.Add(terms.Stem);
            if (terms.Form != StringTable.NotFound)
            {
                forms.Add(terms.Form);
            }

            foreach (var part in terms.Parts)
            {
                derived.Add(part, times);
            }
        }
    }

    private void FindSynonyms(ReadOnlySpan<int> text, WordTerms[] words)
    {
        if (dictionary.Synonyms.IsEmpty)
        {
            return;
        }

        var sequence = new int[text.Length];
        for (var i = 0; i < sequence.Length; i++)
        {
            sequence[i] = words[text[i]].Stem;
            dictionary.Synonyms.Find(words[text[i]].Parts, synonyms);
        }

        dictionary.Synonyms.Find(sequence, synonyms);
    }

    /// <summary>Called for the title, and once for all other fields.</summary>
    private void AddSynonyms(int times)
    {
        foreach (var term in synonyms.Order().SelectMany(dictionary.Synonyms.GetSynonymTerms))
        {
            derived.Add(term, times);
        }

        synonyms.Clear();
    }
}

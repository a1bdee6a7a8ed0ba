using System.Collections.Immutable;

namespace Site.Indexing.Analysis;

/// <summary>Documents cut into terms, every core at work, with the same numbers on every run and any machine.</summary>
public sealed class AnalysedDocuments
{
    private const int MadeFields = 2;

    /// <summary>How many times what is made of the title counts, the first field: what a page is about rather than mentions.</summary>
    private const int TimesInTitle = 3;

    private readonly Lexicon lexicon;

    private AnalysedDocuments(Lexicon lexicon, ImmutableArray<WordCount> words, FieldTerms[] fields) => (this.lexicon, Words, Fields) = (lexicon, words, fields);

    /// <summary>By number.</summary>
    public IReadOnlyList<string> Terms => lexicon.Terms;

    /// <summary>The numbers of the terms in the terms' ordinal order.</summary>
    public int[] TermsInOrder => lexicon.TermsInOrder;

    /// <inheritdoc cref="Lexicon.OtherTerms"/>
    public IEnumerable<string> OtherTerms => lexicon.OtherTerms;

    /// <summary>Distinct words that are no stop words, in the order in which they first occur.</summary>
    public ImmutableArray<WordCount> Words { get; }

    /// <summary>
    /// At document × fields + field. The fields are those that the documents give, then what is made of them:
    /// <see cref="SearchField.Forms"/> and <see cref="SearchField.Derived"/>.
    /// </summary>
    public IReadOnlyList<FieldTerms> Fields { get; }

    /// <param name="documents">Each with a text for every one of <paramref name="fields"/>.</param>
    /// <param name="fields">How many fields the documents give.</param>
    /// <param name="synonyms">Groups of words and phrases that mean the same.</param>
    public static AnalysedDocuments From(ImmutableArray<SearchDocument> documents, int fields, ImmutableArray<ImmutableArray<string>> synonyms)
    {
        var batches = TextBatch.ReadAll(documents);
        var lexicon = new Lexicon(batches, synonyms);
        var words = Counted(lexicon, batches);
        var results = new FieldTerms[batches.Length][];
        Parallel.For(0, batches.Length, i =>
        {
            results[i] = Count(batches[i], i, fields, lexicon);
            batches[i] = TextBatch.Empty; // it is large, and needed no more
        });
        return new(lexicon, words, [.. results.SelectMany(result => result)]);
    }

    private static ImmutableArray<WordCount> Counted(Lexicon lexicon, TextBatch[] batches)
    {
        var counts = new int[lexicon.Words.Count];
        for (var batch = 0; batch < batches.Length; batch++)
        {
            for (var number = 0; number < batches[batch].Counts.Length; number++)
            {
                counts[lexicon.WordOf(batch, number)] += batches[batch].Counts[number];
            }
        }

        return [.. lexicon.Words.Select((word, number) => new WordCount(word, counts[number]))];
    }

    private static FieldTerms[] Count(TextBatch batch, int number, int fields, Lexicon lexicon)
    {
        var (given, forms, derived) = (new TermCounter(lexicon.Terms.Count), new TermCounter(lexicon.Terms.Count), new TermCounter(lexicon.Terms.Count));
        var synonyms = new HashSet<(int Group, int Phrase)>();
        var results = new List<FieldTerms>(batch.Sequences.Length / Math.Max(1, fields) * (fields + MadeFields));
        for (var sequence = 0; sequence < batch.Sequences.Length; sequence++)
        {
            var words = batch.Sequences[sequence];
            lexicon.Renumber(number, words);
            var times = sequence % fields == 0 ? TimesInTitle : 1;
            Count(words, times, lexicon, given, forms, derived);
            FindPhrases(words, lexicon, synonyms);
            results.Add(given.Take());
            if (times > 1 || sequence % fields == fields - 1)
            {
                AddOthers(synonyms, times, lexicon.Phrases, derived);
            }

            if (sequence % fields == fields - 1)
            {
                results.Add(forms.Take());
                results.Add(derived.Take());
            }
        }

        return [.. results];
    }

    private static void Count(int[] words, int times, Lexicon lexicon, TermCounter given, TermCounter forms, TermCounter derived)
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
    private static void FindPhrases(int[] words, Lexicon lexicon, HashSet<(int Group, int Phrase)> found)
    {
        if (lexicon.Phrases.IsEmpty)
        {
            return;
        }

        lexicon.Phrases.Find(Array.ConvertAll(words, lexicon.TermOf), found);
        foreach (var word in words)
        {
            lexicon.Phrases.Find(lexicon.PartsOf(word), found);
        }
    }

    /// <summary>Once for the title and once for all the rest, however often they have the phrase.</summary>
    private static void AddOthers(HashSet<(int Group, int Phrase)> found, int times, SynonymPhrases phrases, TermCounter derived)
    {
        foreach (var term in found.Order().SelectMany(phrases.Others))
        {
            derived.Add(term, times);
        }

        found.Clear();
    }
}

using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Site.Indexing.Shards;

/// <summary>Makes one list of the postings of several terms, one list after the other. Belongs to one thread.</summary>
/// <param name="index">Whose terms they are.</param>
internal sealed class PrefixListMerge(InvertedIndex index)
{
    /// <summary>In thousandths: fine enough for a guess. A multiple of NumberText's base, so that the last digits compress away.</summary>
    private const int Step = 506;

    /// <summary>The fields whose documents are listed under each field: title under title, all else under text.</summary>
    private readonly FieldRun[][] sources = Sources(index.Fields);

    /// <summary>Fewer postings than one document in so many has are few.</summary>
    private const int Sparse = 8;

    private readonly int[] documents = new int[index.Refs.Length / Sparse];

    /// <summary>The highest so far, by document; all are zero before and after.</summary>
    private readonly int[] weights = new int[index.Refs.Length];

    /// <summary>By field its postings, and how many there are.</summary>
    private readonly Posting[][] merged = [.. index.Fields.Select(_ => new Posting[index.Refs.Length])];
    private readonly int[] counts = new int[index.Fields.Length];
    private readonly PostingsText text = new();
    private readonly ContentStore store = new();

    /// <summary>The postings of a list as they are written, and how many they are.</summary>
    /// <param name="terms">Those that the list stands for.</param>
    public (WrittenPostings Postings, int Count) Of(ReadOnlySpan<Entry> terms)
    {
        var bits = 0;
        for (var field = 0; field < counts.Length; field++)
        {
            counts[field] = sources[field] is [] ? 0 : Merge(terms, sources[field], merged[field]);
            bits |= counts[field] > 0 ? 1 << field : 0;
        }

        text.Clear();
        text.AddEntry(bits);
        for (var field = 0; field < counts.Length; field++)
        {
            if (counts[field] > 0)
            {
                text.AddField(merged[field].AsSpan(0, counts[field]));
            }
        }

        return (text.Keep(store), counts.Sum());
    }

    /// <summary>Fields that follow each other: their postings of a term lie side by side.</summary>
    private sealed record FieldRun(int First, int Last);

    private static FieldRun[][] Sources(ImmutableArray<SearchField> fields)
    {
        var (title, forms) = (fields.IndexOf(SearchField.Title), fields.IndexOf(SearchField.Forms));
        var others = new List<FieldRun>();
        for (var (field, first) = (0, 0); field <= fields.Length; field++)
        {
            if (field == title || field == forms || field == fields.Length)
            {
                others.AddRange(first < field ? [new(first, field - 1)] : []);
                first = field + 1;
            }
        }

        return [.. fields.Select((field, number) => field == SearchField.Title ? [new(number, number)] : field == SearchField.Text ? others.ToArray() : [])];
    }

    private int Merge(ReadOnlySpan<Entry> terms, FieldRun[] sources, Posting[] postings)
    {
        var sum = 0;
        foreach (var term in terms)
        {
            foreach (var fields in sources)
            {
                var found = index.PostingsOf(term.Number, fields.First, fields.Last);
                sum += found.Length;
                Raise(found);
            }
        }

        return sum <= documents.Length ? RoundFew(terms, sources, postings) : Round(postings);
    }

    [MethodImpl(LongLoop.Compiled)]
    private void Raise(ReadOnlySpan<Posting> postings)
    {
        foreach (var posting in postings)
        {
            weights[posting.Document] = Math.Max(weights[posting.Document], posting.Thousandths);
        }
    }

    /// <summary>Goes through the documents that have a posting, where those are few.</summary>
    private int RoundFew(ReadOnlySpan<Entry> terms, FieldRun[] sources, Posting[] postings)
    {
        var (found, count) = (0, 0);
        foreach (var term in terms)
        {
            foreach (var fields in sources)
            {
                foreach (var posting in index.PostingsOf(term.Number, fields.First, fields.Last))
                {
                    documents[found++] = posting.Document;
                }
            }
        }

        documents.AsSpan(0, found).Sort();
        foreach (var document in documents.AsSpan(0, found))
        {
            if (weights[document] > 0)
            {
                postings[count++] = new(document, Rounded(weights[document]));
                weights[document] = 0;
            }
        }

        return count;
    }

    /// <summary>Goes through all documents.</summary>
    [MethodImpl(LongLoop.Compiled)]
    private int Round(Posting[] postings)
    {
        var count = 0;
        for (var document = 0; document < weights.Length; document++)
        {
            postings[count] = new(document, Rounded(weights[document]));
            count += weights[document] > 0 ? 1 : 0;
            weights[document] = 0;
        }

        return count;
    }

    private static int Rounded(int weight) => Math.Max(1, (weight + (Step / 2)) / Step) * Step;
}

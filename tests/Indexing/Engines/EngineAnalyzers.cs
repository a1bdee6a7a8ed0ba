using System.Text.Json;
using System.Text.RegularExpressions;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Compound;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Da;
using Lucene.Net.Analysis.Pattern;
using Lucene.Net.Analysis.Snowball;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.Synonym;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace Site.Tests.Indexing.Engines;

/// <summary>
/// The analyzers of opensearch.json, made of the filters of Lucene.Net that OpenSearch's are made of in Java.
/// </summary>
internal sealed class EngineAnalyzers : AnalyzerWrapper
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    private readonly Dictionary<string, Analyzer> byField;
    private readonly JsonElement filters;

    /// <param name="settings">The file's content.</param>
    public EngineAnalyzers(JsonElement settings)
        : base(PER_FIELD_REUSE_STRATEGY)
    {
        var analysis = settings.GetProperty("settings").GetProperty("analysis");
        filters = analysis.GetProperty("filter");
        var byName = analysis.GetProperty("analyzer").EnumerateObject().ToDictionary(
            analyzer => analyzer.Name, analyzer => CreateAnalyzer(analyzer.Value), StringComparer.Ordinal);
        byField = settings.GetProperty("mappings").GetProperty("properties").EnumerateObject()
            .Where(field => field.Value.TryGetProperty("analyzer", out _))
            .ToDictionary(
                field => field.Name,
                field => byName[field.Value.GetProperty("analyzer").GetString()!],
                StringComparer.Ordinal);
    }

    protected override Analyzer GetWrappedAnalyzer(string fieldName) => byField[fieldName];

    protected override TokenStreamComponents WrapComponents(string fieldName, TokenStreamComponents components) =>
        components;

    private Analyzer CreateAnalyzer(JsonElement analyzer)
    {
        Assert.Equal("standard", analyzer.GetProperty("tokenizer").GetString());
        return CreateAnalyzer([.. analyzer.GetProperty("filter").EnumerateArray().Select(name => name.GetString()!)]);
    }

    /// <summary>Each filter is created once, as its lists are long, and applied to every text.</summary>
    private Analyzer CreateAnalyzer(string[] names)
    {
        Func<TokenStream, TokenStream>[] chain =
            [.. names.Select((name, position) => CreateFilter(name, names[..position]))];
        return Analyzer.NewAnonymous((_, text) =>
        {
            var tokenizer = new StandardTokenizer(Version, text);
            return new(tokenizer, chain.Aggregate((TokenStream)tokenizer, (tokens, filter) => filter(tokens)));
        });
    }

    /// <param name="name">The name of a filter in the settings, or of one that has none.</param>
    /// <param name="before">The filters before it.</param>
    private Func<TokenStream, TokenStream> CreateFilter(string name, string[] before)
    {
        if (name == "lowercase")
        {
            return tokens => new LowerCaseFilter(Version, tokens);
        }

        var filter = filters.GetProperty(name);
        switch (filter.GetProperty("type").GetString())
        {
            case "stop" when filter.GetProperty("stopwords").GetString() == "_danish_":
                return tokens => new StopFilter(Version, tokens, DanishAnalyzer.DefaultStopSet);
            case "stemmer" when filter.GetProperty("language").GetString() == "danish":
                return tokens => new SnowballFilter(tokens, new Lucene.Net.Tartarus.Snowball.Ext.DanishStemmer());
            case "pattern_replace":
                var pattern = new Regex(filter.GetProperty("pattern").GetString()!, RegexOptions.CultureInvariant);
                var replacement = filter.GetProperty("replacement").GetString();
                return tokens => new PatternReplaceFilter(tokens, pattern, replacement, all: true);
            case "dictionary_decompounder":
                var words = new CharArraySet(Version, StringsOf(filter, "word_list"), ignoreCase: false);
                var (shortest, longest) = (NumberOf(filter, "min_subword_size"), NumberOf(filter, "max_subword_size"));
                var onlyLongest = filter.GetProperty("only_longest_match").GetBoolean();
                return tokens => new DictionaryCompoundWordTokenFilter(
                    Version, tokens, words, CompoundWordTokenFilterBase.DEFAULT_MIN_WORD_SIZE, shortest, longest,
                    onlyLongest);
            case "synonym":
                var synonyms = ParseSynonyms(filter, before);
                return synonyms.Fst is null ? tokens => tokens : tokens => new SynonymFilter(tokens, synonyms, true);
            default:
                throw new InvalidOperationException($"No such filter is known: {name}");
        }
    }

    /// <summary>As the engines do: the rules pass the filters before, except that nothing is decompounded.</summary>
    private SynonymMap ParseSynonyms(JsonElement filter, string[] before)
    {
        var simple = before.Where(name => name == "lowercase"
            || filters.GetProperty(name).GetProperty("type").GetString() != "dictionary_decompounder");
        var parser = new SolrSynonymParser(dedup: true, expand: true, CreateAnalyzer([.. simple]));
        parser.Parse(new StringReader(string.Join('\n', StringsOf(filter, "synonyms"))));
        return parser.Build();
    }

    private static List<string> StringsOf(JsonElement filter, string name) =>
        [.. filter.GetProperty(name).EnumerateArray().Select(text => text.GetString()!)];

    private static int NumberOf(JsonElement filter, string name) => filter.GetProperty(name).GetInt32();
}

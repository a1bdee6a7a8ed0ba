using BenchmarkDotNet.Attributes;
using Site.Indexing.Compounds;
using Site.Indexing.Danish;

namespace Site.Benchmarks.Parts;

/// <summary>Each benchmark processes the whole content on one core, and returns the number of its results.</summary>
public class ContentBenchmarks
{
    private readonly BenchmarkContent content = BenchmarkContent.Shared;

    /// <summary>The tokenizer on all texts.</summary>
    [Benchmark]
    public int Tokenize()
    {
        var tokens = 0;
        foreach (var text in content.Texts)
        {
            tokens += DanishTokenizer.Tokenize(text).Length;
        }

        return tokens;
    }

    /// <summary>
    /// The compound splitter on all words. It is a new one that collects the parts first, as in a build, because it
    /// caches the words that it has split.
    /// </summary>
    [Benchmark]
    public int SplitCompounds()
    {
        var splitter = new CompoundSplitter(content.Words);
        var parts = 0;
        foreach (var word in content.Words)
        {
            parts += splitter.Split(word).Length;
        }

        return parts;
    }

    /// <summary>The recogniser on all pages with text.</summary>
    [Benchmark]
    public int RecogniseReferences()
    {
        var findings = 0;
        foreach (var (page, texts) in content.RunningTexts)
        {
            foreach (var found in content.Recogniser.Find(page, texts))
            {
                findings += found.Length;
            }
        }

        return findings;
    }

    /// <summary>The renderer on all pages and data exports.</summary>
    [Benchmark]
    public Task<int> RenderAllPages() => content.Renderer.RenderAllAsync(_ => { }, cores: 1);
}

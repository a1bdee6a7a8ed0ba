namespace Site.Tests.WholeProgram;

/// <summary>Input that would use unlimited time, memory or stack is reported, with a heap of less than 1 GB.</summary>
public class HostileInputTests
{
    private const int Levels = 10_000;

    /// <summary>Front matter, each for one page, and part of the problem reported for it.</summary>
    private static readonly (string Yaml, string Problem)[] FrontMatter =
    [
        ("titel: &a [x, x]\nemner: [*a, *a, *a]", "Henvisninger med & og *"),
        ("titel: &a Om", "Henvisninger med & og *"),
        ("titel: *b", "Henvisninger med & og *"),
        ("<<: *b\ntitel: Om", "Henvisninger med & og *"),
        ($"a: {Repeat("[", Levels)}a", ""),
        ($"a: {Repeat("[", Levels)}a{Repeat("]", Levels)}", ""),
        ($"a: {Repeat("{a: ", Levels)}a{Repeat("}", Levels)}", ""),
        ($"a:\n  {Repeat("- ", Levels)}a", ""),
        ($"a:\n  {Repeat("? ", Levels)}a", ""),
        (
            FillFile("tidligere-adresser", "a,"),
            "kan ikke være en tidligere adresse: den begynder ikke med en skråstreg."
        ),
        (FillFile("emner", "nej,"), "»nej« findes ikke i _data/emner.yml"),
    ];

    /// <summary>Texts, each for one page, and part of the problem reported for it.</summary>
    private static readonly (string Text, string Problem)[] Texts =
    [
        (Nest("> ", ""), "for mange lag"),
        (Nest("- ", ""), "for mange lag"),
        (Nest("1. ", ""), "for mange lag"),
        (Nest("> - ", ""), "for mange lag"),
        (Nest("[", ""), "for mange af tegnene"),
        (Nest("[", "](b)"), "for mange af tegnene"),
        (Nest("![", "](b)"), "for mange af tegnene"),
        (Nest("*a ", ""), "for mange af tegnene"),
        (Nest("*a **b ", "c** d*"), "for mange af tegnene"),
        (Nest("_", "_"), "for mange af tegnene"),
        (Nest("<a:", ""), "for mange af tegnene"),
        (Nest("`a", ""), "for mange af tegnene"),
        (Nest("[a](<", ""), "for mange af tegnene"),

        // Within the limit on the number of characters, but beyond the limit on nesting.
        (Nest("*a **b ", "c** d*", 60), "for mange lag"),
        (Nest("![", "](b)", 300), "for mange lag"),
        (Nest("[", "", 1500), "for mange lag"),
        (Nest("_", "_", 300), "for mange lag"),
        (FillFile("## a\n\n"), "mere end 2000 overskrifter"),
        (FillFile("### a\n\n"), "mere end 2000 overskrifter"),
        (FillFile("a\n-\n\n"), "mere end 2000 overskrifter"),
        (FillFile("[a](javascript:b)\n\n"), "er af en slags, der ikke må stå på siden"),
    ];

    /// <summary>Rows of a table with a text and a number column, and part of the problem reported for them.</summary>
    private static readonly (string Rows, string Problem)[] Tables =
    [
        (Repeat("x;1\n", 400_000), "mere end 10000 rækker"),
        (Repeat("x;y\n", 10_000), "er ikke et tal"),
        (Repeat("x\n", 10_000), "Rækken har 1 celler"),
        (Repeat("x;", 900_000), "Rækken har 900001 celler"),
        (Repeat("\"", Levels), ""),
        (Repeat("\"\n", Levels), ""),
        (Repeat("\"a\"\"", Levels), ""),
        (Repeat("x@example.com;010203-1234\n", 70_000), "Her står et CPR-nummer"),
        (new string('\0', 49_999_996), "Filen fylder 50.000 kB; den må højst fylde 2.000 kB."),
    ];

    /// <summary>Texts that, repeated, could make the search for personal data take quadratic time.</summary>
    private static readonly string[] LongParagraphs =
        ["a", "A", "A.", "Aa ", "Avej ", "a@", "a.", "a@a.", "+45", "98 ", "010203 ", "010203- "];

    [Fact]
    public async Task HostileFrontMatterIsReported()
    {
        using var folder = new TemporaryFolder();
        for (var number = 0; number < FrontMatter.Length; number++)
        {
            folder.Write($"input/side-{number}.md", $"---\n{FrontMatter[number].Yaml}\n---\n");
        }

        var errors = await CheckAsync(folder);

        Assert.All(FrontMatter, (page, number) => AssertProblem(errors, $"input/side-{number}.md", page.Problem));
    }

    [Fact]
    public async Task HostileVocabulariesAreReported()
    {
        var laughs = Enumerable.Range(1, 30)
            .Select(level => $"a{level}: &a{level} [{string.Join(',', Enumerable.Repeat($"*a{level - 1}", 9))}]");
        using var folder = new TemporaryFolder();
        folder.Write("input/_data/emner.yml", $"a0: &a0 [ha]\n{string.Join('\n', laughs)}\n");
        folder.Write("input/_data/fora.yml", Repeat("[", Levels) + "a" + Repeat("]", Levels));
        folder.Write("input/_data/synonymer.yml", Repeat("- ", Levels) + "a");
        folder.Write("input/_data/kommuner.yml", Repeat("{a: ", Levels) + "a" + Repeat("}", Levels));
        folder.Write("input/_data/lovgrundlag.yml", Repeat("? ", Levels) + "a");
        folder.Write("input/_data/forkortelser.yml", new string('\0', 50_000_000));

        var errors = await CheckAsync(folder);

        AssertProblem(errors, "input/_data/emner.yml", "Henvisninger med & og *");
        AssertProblem(errors, "input/_data/forkortelser.yml", "Filen fylder 50.000 kB; den må højst fylde 800 kB.");
        Assert.All(
            ["fora", "synonymer", "kommuner", "lovgrundlag"],
            name => AssertProblem(errors, $"input/_data/{name}.yml", ""));
    }

    [Fact]
    public async Task HostileTextsAreReported()
    {
        using var folder = new TemporaryFolder();
        for (var number = 0; number < Texts.Length; number++)
        {
            folder.Write($"input/side-{number}.md", $"---\ntitel: Side {number}\n---\n{Texts[number].Text}\n");
        }

        folder.Write("input/stor.md", new string('\0', 50_000_000));

        var errors = await CheckAsync(folder);

        Assert.All(Texts, (page, number) => AssertProblem(errors, $"input/side-{number}.md", page.Problem));
        AssertProblem(errors, "input/stor.md", "Filen fylder 50.000 kB; den må højst fylde 800 kB.");
    }

    [Fact]
    public async Task HostileTablesAreReported()
    {
        using var folder = new TemporaryFolder();
        for (var number = 0; number < Tables.Length; number++)
        {
            folder.Write($"input/noegletal/tal-{number}.csv", $"a;b\n{Tables[number].Rows}");
            folder.Write($"input/noegletal/tal-{number}.md", $"""
                ---
                titel: Tal {number}
                tabeller:
                  - titel: Tal
                    fil: tal-{number}.csv
                    kolonner:
                      - felt: a
                        titel: A
                        type: tekst
                      - felt: b
                        titel: B
                        type: tal
                ---
                """ + "\n");
        }

        var errors = await CheckAsync(folder);

        Assert.All(
            Tables, (table, number) => AssertProblem(errors, $"input/noegletal/tal-{number}.csv", table.Problem));
    }

    /// <summary>Links are only checked if the pages have no other problems.</summary>
    [Fact]
    public async Task APageFullOfBrokenLinksIsReported()
    {
        string[] links = ["![a](b.png)\n\n", "[a](/nej)\n\n", "[a](#nej)\n\n"];
        using var folder = new TemporaryFolder();
        for (var number = 0; number < links.Length; number++)
        {
            folder.Write($"input/side-{number}.md", $"---\ntitel: Side {number}\n---\n{FillFile(links[number])}");
        }

        var errors = await CheckAsync(folder);

        AssertProblem(errors, "input/side-0.md", "fører til b.png, som ikke findes");
        AssertProblem(errors, "input/side-1.md", "fører til /nej, som ikke findes");
        AssertProblem(errors, "input/side-2.md", "fører til #nej, men det afsnit findes ikke");
    }

    [Fact]
    public async Task APageFullOfUnknownReferencesIsReported()
    {
        using var folder = new TemporaryFolder();
        folder.Write("input/side-0.md", $"---\ntitel: Side 0\n---\n{FillFile("[a](xref:nej)\n\n")}");
        folder.Write("input/side-1.md", $"---\n{FillFile("erstatter", "nej,")}\n---\n");

        var errors = await CheckAsync(folder);

        Assert.All([0, 1], number => AssertProblem(errors, $"input/side-{number}.md", "Siden »nej« findes ikke."));
    }

    [Fact]
    public async Task LongParagraphsAreSearchedForPersonalData()
    {
        using var folder = new TemporaryFolder();
        for (var number = 0; number < LongParagraphs.Length * 12; number++)
        {
            var piece = LongParagraphs[number / 12];
            folder.Write(
                $"input/side-{number}.md",
                $"---\ntitel: Side {number}\nukendt: 1\n---\n{Repeat(piece, 95_000 / piece.Length)}\n");
        }

        var errors = await CheckAsync(folder);

        Assert.All(
            Enumerable.Range(0, LongParagraphs.Length * 12),
            number => AssertProblem(errors, $"input/side-{number}.md", "»ukendt«"));
    }

    /// <summary>Runs <c>check</c> with a heap limit of 768 MB; it must report problems and not crash.</summary>
    /// <returns>The error output.</returns>
    private static async Task<string> CheckAsync(TemporaryFolder folder)
    {
        // Not a test of speed: the check takes seconds, but would take hours if it were not linear in the input.
        var start = Cli.WithLimit("-t 600", Cli.CreateStartInfo(folder.Path, "check"));
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x30000000";

        var result = await Cli.RunAsync(start);

        Assert.True(
            result.ExitCode == 1, $"{result.ExitCode}: {result.Errors[..Math.Min(2000, result.Errors.Length)]}");
        Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
        return result.Errors;
    }

    private static void AssertProblem(string errors, string file, string problem) =>
        Assert.Contains(
            errors.Split('\n'),
            line =>
                line.StartsWith($"{file}:", StringComparison.Ordinal)
                    && line.Contains(problem, StringComparison.Ordinal));

    private static string Nest(string open, string close, int levels = Levels) =>
        $"{Repeat(open, levels)}a{Repeat(close, levels)}";

    /// <summary>The text repeated until it is almost as long as a file may be.</summary>
    private static string FillFile(string piece) => Repeat(piece, 750_000 / piece.Length);

    private static string FillFile(string key, string value) => $"titel: Om\n{key}: [{Repeat(value, 90_000)}]";

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}

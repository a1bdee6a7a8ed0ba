
namespace Site.Tests.WholeProgram;

/// <summary>Input that would cost time, memory or stack without end is a problem, found with less than 1 GB.</summary>
public class HostileInputTests
{
    private const int Levels = 10_000;

    /// <summary>Front matter, each on a page of its own, and what is said of it.</summary>
    private static readonly (string Yaml, string Problem)[] FrontMatter =
    [
        ("titel: &a [x, x]\nemner: [*a, *a, *a]", "Henvisninger med & og *"),
        ("titel: &a Om", "Henvisninger med & og *"),
        ("titel: *b", "Henvisninger med & og *"),
        ("<<: *b\ntitel: Om", "Henvisninger med & og *"),
        ($"a: {Repeated("[", Levels)}a", ""),
        ($"a: {Repeated("[", Levels)}a{Repeated("]", Levels)}", ""),
        ($"a: {Repeated("{a: ", Levels)}a{Repeated("}", Levels)}", ""),
        ($"a:\n  {Repeated("- ", Levels)}a", ""),
        ($"a:\n  {Repeated("? ", Levels)}a", ""),
        (Full("tidligere-adresser", "a,"), "kan ikke være en tidligere adresse: den begynder ikke med en skråstreg."),
        (Full("emner", "nej,"), "»nej« findes ikke i _data/emner.yml"),
    ];

    /// <summary>Texts, each on a page of its own, and what is said of it.</summary>
    private static readonly (string Text, string Problem)[] Texts =
    [
        (Deep("> ", ""), "for mange lag"),
        (Deep("- ", ""), "for mange lag"),
        (Deep("1. ", ""), "for mange lag"),
        (Deep("> - ", ""), "for mange lag"),
        (Deep("[", ""), "for mange af tegnene"),
        (Deep("[", "](b)"), "for mange af tegnene"),
        (Deep("![", "](b)"), "for mange af tegnene"),
        (Deep("*a ", ""), "for mange af tegnene"),
        (Deep("*a **b ", "c** d*"), "for mange af tegnene"),
        (Deep("_", "_"), "for mange af tegnene"),
        (Deep("<a:", ""), "for mange af tegnene"),
        (Deep("`a", ""), "for mange af tegnene"),
        (Deep("[a](<", ""), "for mange af tegnene"),

        // Below the count of signs, above what a tree may be deep.
        (Deep("*a **b ", "c** d*", 60), "for mange lag"),
        (Deep("![", "](b)", 300), "for mange lag"),
        (Deep("[", "", 1500), "for mange lag"),
        (Deep("_", "_", 300), "for mange lag"),
        (Full("## a\n\n"), "mere end 2000 overskrifter"),
        (Full("### a\n\n"), "mere end 2000 overskrifter"),
        (Full("a\n-\n\n"), "mere end 2000 overskrifter"),
        (Full("[a](javascript:b)\n\n"), "er af en slags, der ikke må stå på siden"),
    ];

    /// <summary>Rows of a table with two columns, a text and a number, and what is said of them.</summary>
    private static readonly (string Rows, string Problem)[] Tables =
    [
        (Repeated("x;1\n", 400_000), "mere end 10000 rækker"),
        (Repeated("x;y\n", 10_000), "er ikke et tal"),
        (Repeated("x\n", 10_000), "Rækken har 1 celler"),
        (Repeated("x;", 900_000), "Rækken har 900001 celler"),
        (Repeated("\"", Levels), ""),
        (Repeated("\"\n", Levels), ""),
        (Repeated("\"a\"\"", Levels), ""),
        (Repeated("x@example.com;010203-1234\n", 70_000), "Her står et CPR-nummer"),
        (new string('\0', 49_999_996), "Filen fylder 50.000 kB; den må højst fylde 2.000 kB."),
    ];

    /// <summary>What the search for personal data must not look at again and again.</summary>
    private static readonly string[] LongParagraphs =
        ["a", "A", "A.", "Aa ", "Avej ", "a@", "a.", "a@a.", "+45", "98 ", "010203 ", "010203- "];

    [Fact]
    public async Task EveryPageOfEndlessYamlIsAProblem()
    {
        using var folder = new TemporaryFolder();
        for (var number = 0; number < FrontMatter.Length; number++)
        {
            folder.Write($"input/side-{number}.md", $"---\n{FrontMatter[number].Yaml}\n---\n");
        }

        var errors = await Checked(folder);

        Assert.All(FrontMatter, (page, number) => AssertProblem(errors, $"input/side-{number}.md", page.Problem));
    }

    [Fact]
    public async Task EveryVocabularyOfEndlessYamlIsAProblem()
    {
        var laughs = Enumerable.Range(1, 30)
            .Select(level => $"a{level}: &a{level} [{string.Join(',', Enumerable.Repeat($"*a{level - 1}", 9))}]");
        using var folder = new TemporaryFolder();
        folder.Write("input/_data/emner.yml", $"a0: &a0 [ha]\n{string.Join('\n', laughs)}\n");
        folder.Write("input/_data/fora.yml", Repeated("[", Levels) + "a" + Repeated("]", Levels));
        folder.Write("input/_data/synonymer.yml", Repeated("- ", Levels) + "a");
        folder.Write("input/_data/kommuner.yml", Repeated("{a: ", Levels) + "a" + Repeated("}", Levels));
        folder.Write("input/_data/lovgrundlag.yml", Repeated("? ", Levels) + "a");
        folder.Write("input/_data/forkortelser.yml", new string('\0', 50_000_000));

        var errors = await Checked(folder);

        AssertProblem(errors, "input/_data/emner.yml", "Henvisninger med & og *");
        AssertProblem(errors, "input/_data/forkortelser.yml", "Filen fylder 50.000 kB; den må højst fylde 800 kB.");
        Assert.All(
            ["fora", "synonymer", "kommuner", "lovgrundlag"],
            name => AssertProblem(errors, $"input/_data/{name}.yml", ""));
    }

    [Fact]
    public async Task EveryEndlessTextIsAProblem()
    {
        using var folder = new TemporaryFolder();
        for (var number = 0; number < Texts.Length; number++)
        {
            folder.Write($"input/side-{number}.md", $"---\ntitel: Side {number}\n---\n{Texts[number].Text}\n");
        }

        folder.Write("input/stor.md", new string('\0', 50_000_000));

        var errors = await Checked(folder);

        Assert.All(Texts, (page, number) => AssertProblem(errors, $"input/side-{number}.md", page.Problem));
        AssertProblem(errors, "input/stor.md", "Filen fylder 50.000 kB; den må højst fylde 800 kB.");
    }

    [Fact]
    public async Task EveryEndlessTableIsAProblem()
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

        var errors = await Checked(folder);

        Assert.All(
            Tables, (table, number) => AssertProblem(errors, $"input/noegletal/tal-{number}.csv", table.Problem));
    }

    /// <summary>Links are checked where the pages themselves are right.</summary>
    [Fact]
    public async Task APageFullOfLinksThatLeadNowhereIsAProblem()
    {
        string[] links = ["![a](b.png)\n\n", "[a](/nej)\n\n", "[a](#nej)\n\n"];
        using var folder = new TemporaryFolder();
        for (var number = 0; number < links.Length; number++)
        {
            folder.Write($"input/side-{number}.md", $"---\ntitel: Side {number}\n---\n{Full(links[number])}");
        }

        var errors = await Checked(folder);

        AssertProblem(errors, "input/side-0.md", "fører til b.png, som ikke findes");
        AssertProblem(errors, "input/side-1.md", "fører til /nej, som ikke findes");
        AssertProblem(errors, "input/side-2.md", "fører til #nej, men det afsnit findes ikke");
    }

    [Fact]
    public async Task APageFullOfReferencesToNothingIsAProblem()
    {
        using var folder = new TemporaryFolder();
        folder.Write("input/side-0.md", $"---\ntitel: Side 0\n---\n{Full("[a](xref:nej)\n\n")}");
        folder.Write("input/side-1.md", $"---\n{Full("erstatter", "nej,")}\n---\n");

        var errors = await Checked(folder);

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
                $"---\ntitel: Side {number}\nukendt: 1\n---\n{Repeated(piece, 95_000 / piece.Length)}\n");
        }

        var errors = await Checked(folder);

        Assert.All(
            Enumerable.Range(0, LongParagraphs.Length * 12),
            number => AssertProblem(errors, $"input/side-{number}.md", "»ukendt«"));
    }

    /// <returns>What <c>check</c> says, after it has ended by itself, with its heap held below 1 GB.</returns>
    private static async Task<string> Checked(TemporaryFolder folder)
    {
        // No measure of speed: seconds are what it takes, and what takes more than its length would need hours.
        var start = Cli.Limited("-t 600", Cli.Start(folder.Path, "check"));
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

    private static string Deep(string open, string close, int levels = Levels) =>
        $"{Repeated(open, levels)}a{Repeated(close, levels)}";

    /// <summary>As many of the same as a file may hold.</summary>
    private static string Full(string piece) => Repeated(piece, 750_000 / piece.Length);

    private static string Full(string key, string value) => $"titel: Om\n{key}: [{Repeated(value, 90_000)}]";

    private static string Repeated(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}

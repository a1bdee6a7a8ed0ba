
namespace Site.Tests.Reading;

/// <summary>Input that would cost time, memory or stack without end: a problem within 10 seconds and 1 GB.</summary>
public class HostileInputTests
{
    private const int Levels = 10_000;

    [Theory]
    [InlineData("aliases", "titel: &a [x, x]\nemner: [*a, *a, *a]", "Henvisninger med & og *")]
    [InlineData("anchor alone", "titel: &a Om", "Henvisninger med & og *")]
    [InlineData("undefined alias", "titel: *b", "Henvisninger med & og *")]
    [InlineData("merge key", "<<: *b\ntitel: Om", "Henvisninger med & og *")]
    public async Task ReferencesInYamlAreRefused(string _, string yaml, string told) => await AssertProblem("input/om.md", $"---\n{yaml}\n---\n", told);

    [Fact]
    public async Task ABillionLaughsAreAProblem()
    {
        var lines = Enumerable.Range(1, 30).Select(level => $"a{level}: &a{level} [{string.Join(',', Enumerable.Repeat($"*a{level - 1}", 9))}]");
        await AssertProblem("input/_data/emner.yml", $"a0: &a0 [ha]\n{string.Join('\n', lines)}\n", "Henvisninger med & og *");
    }

    [Theory]
    [InlineData("[", "")]
    [InlineData("[", "]")]
    [InlineData("{a: ", "}")]
    [InlineData("- ", "")]
    [InlineData("? ", "")]
    public async Task DeepYamlIsAProblem(string open, string close)
    {
        var deep = Repeated(open, Levels) + "a" + Repeated(close, Levels);
        using var folder = new TemporaryFolder();
        folder.Write("input/om.md", $"---\ntitel: Om\nemner:\n  {deep}\n---\n");
        folder.Write("input/_data/fora.yml", deep);
        folder.Write("input/_data/synonymer.yml", deep);

        var errors = await Checked(folder);

        Assert.All(["om.md", "_data/fora.yml", "_data/synonymer.yml"], file => Assert.Contains($"input/{file}:", errors, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("> ", "", "for mange lag")]
    [InlineData("- ", "", "for mange lag")]
    [InlineData("1. ", "", "for mange lag")]
    [InlineData("> - ", "", "for mange lag")]
    [InlineData("[", "", "for mange af tegnene")]
    [InlineData("[", "](b)", "for mange af tegnene")]
    [InlineData("![", "](b)", "for mange af tegnene")]
    [InlineData("*a ", "", "for mange af tegnene")]
    [InlineData("*a **b ", "c** d*", "for mange af tegnene")]
    [InlineData("_", "_", "for mange af tegnene")]
    [InlineData("<a:", "", "for mange af tegnene")]
    [InlineData("`a", "", "for mange af tegnene")]
    [InlineData("[a](<", "", "for mange af tegnene")]
    public async Task DeepMarkdownIsAProblem(string open, string close, string told) =>
        await AssertProblem("input/om.md", $"---\ntitel: Om\n---\n{Repeated(open, Levels)}a{Repeated(close, Levels)}\n", told);

    /// <summary>Below the count of signs, above what a tree may be deep.</summary>
    [Theory]
    [InlineData("*a **b ", "c** d*", 60)]
    [InlineData("![", "](b)", 300)]
    [InlineData("[", "", 1500)]
    [InlineData("_", "_", 300)]
    public async Task MarkdownThatIsOnlyRatherDeepIsNoCrash(string open, string close, int levels)
    {
        using var folder = new TemporaryFolder();
        folder.Write("input/om.md", $"---\ntitel: Om\n---\n{Repeated(open, levels)}a{Repeated(close, levels)}\n");

        Assert.Contains("input/om.md:4:1  Teksten har for mange lag", await Checked(folder), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("input/om.md", "Filen fylder 50.000 kB; den må højst fylde 800 kB.")]
    [InlineData("input/_data/fora.yml", "Filen fylder 50.000 kB; den må højst fylde 800 kB.")]
    [InlineData("input/noegletal/tal.csv", "Filen fylder 50.000 kB; den må højst fylde 2.000 kB.")]
    public async Task AFileOfFiftyMegabytesIsAProblem(string file, string told)
    {
        using var folder = WithTable("a;b\nx;1\n");
        folder.Write(file, "");
        using (var stream = File.OpenWrite(folder.File(file)))
        {
            stream.SetLength(50_000_000);
        }

        Assert.Contains($"{file}:1:1  {told}", await Checked(folder), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x;1\n", 400_000, "mere end 10000 rækker")]
    [InlineData("x;y\n", 10_000, "er ikke et tal")]
    [InlineData("x\n", 10_000, "Rækken har 1 celler")]
    [InlineData("x;", 900_000, "Rækken har 900001 celler")]
    [InlineData("\"", Levels, "tal.csv")]
    [InlineData("\"\n", Levels, "tal.csv")]
    [InlineData("\"a\"\"", Levels, "tal.csv")]
    public async Task AnEndlessTableIsAProblem(string piece, int times, string told)
    {
        using var folder = WithTable("a;b\n" + Repeated(piece, times));

        Assert.Contains(told, await Checked(folder), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("## a\n\n", "mere end 2000 overskrifter")]
    [InlineData("### a\n\n", "mere end 2000 overskrifter")]
    [InlineData("a\n-\n\n", "mere end 2000 overskrifter")]
    [InlineData("![a](b.png)\n\n", "fører til b.png, som ikke findes")]
    [InlineData("[a](/nej)\n\n", "fører til /nej, som ikke findes")]
    [InlineData("[a](#nej)\n\n", "fører til #nej, men det afsnit findes ikke")]
    [InlineData("[a](xref:nej)\n\n", "Siden »nej« findes ikke.")]
    [InlineData("[a](javascript:b)\n\n", "er af en slags, der ikke må stå på siden")]
    public async Task APageFullOfTheSameIsAProblem(string piece, string told) =>
        await AssertProblem("input/om.md", $"---\ntitel: Om\n---\n{Repeated(piece, 750_000 / piece.Length)}", told);

    [Theory]
    [InlineData("tidligere adresser", "a,", "kan ikke være en tidligere adresse: den begynder ikke med en skråstreg.")]
    [InlineData("erstatter", "nej,", "Siden »nej« findes ikke.")]
    [InlineData("emner", "nej,", "»nej« findes ikke i _data/emner.yml")]
    public async Task ALineFullOfMistakesIsToldInTime(string key, string value, string told) =>
        await AssertProblem("input/om.md", $"---\ntitel: Om\n{key}: [{Repeated(value, 90_000)}]\n---\n", told);

    /// <summary>The search for personal data looks at every letter: its patterns must not look again and again.</summary>
    [Theory]
    [InlineData("a")]
    [InlineData("A")]
    [InlineData("A.")]
    [InlineData("Aa ")]
    [InlineData("Avej ")]
    [InlineData("a@")]
    [InlineData("a.")]
    [InlineData("a@a.")]
    [InlineData("+45")]
    [InlineData("98 ")]
    [InlineData("010203 ")]
    [InlineData("010203- ")]
    public async Task LongParagraphsAreLookedThroughInTime(string piece)
    {
        using var folder = new TemporaryFolder();
        foreach (var number in Enumerable.Range(0, 24))
        {
            folder.Write($"input/side-{number}.md", $"---\ntitel: Side {number}\nukendt: 1\n---\n{Repeated(piece, 95_000 / piece.Length)}\n");
        }

        Assert.Contains("»ukendt«", await Checked(folder), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ATableFullOfPersonalDataIsToldInTime()
    {
        using var folder = WithTable("a;b\n" + string.Concat(Enumerable.Range(0, 700_000).Select(_ => "x@example.com;010203-1234\n")));

        Assert.Contains("Her står et CPR-nummer", await Checked(folder), StringComparison.Ordinal);
    }

    private static TemporaryFolder WithTable(string csv)
    {
        var folder = new TemporaryFolder();
        folder.Write("input/noegletal/tal.csv", csv);
        folder.Write("input/noegletal/tal.md", """
            ---
            titel: Tal
            tabeller:
              - titel: Tal
                fil: tal.csv
                kolonner:
                  - {felt: a, titel: A, type: tekst}
                  - {felt: b, titel: B, type: tal}
            ---
            """ + "\n");
        return folder;
    }

    private static async Task AssertProblem(string file, string content, string told)
    {
        using var folder = new TemporaryFolder();
        folder.Write(file, content);

        Assert.Contains(told, await Checked(folder), StringComparison.Ordinal);
    }

    /// <summary>Processor time and not the clock is what is held, so that a busy machine changes nothing.</summary>
    /// <returns>What <c>check</c> says, after it has ended within 10 s of processor time, with its heap held below 1 GB.</returns>
    private static async Task<string> Checked(TemporaryFolder folder)
    {
        var start = Cli.Limited("-t 10", Cli.Start(folder.Path, "check"));
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x30000000";

        var result = await Cli.RunAsync(start);

        Assert.True(result.ExitCode == 1, $"{result.ExitCode}: {result.Errors[..Math.Min(2000, result.Errors.Length)]}");
        Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
        return result.Errors;
    }

    private static string Repeated(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}

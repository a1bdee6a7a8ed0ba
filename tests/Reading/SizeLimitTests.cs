using System.Collections.Immutable;

namespace Site.Tests.Reading;

/// <summary>What no secretariat has is a problem, where building it would take too long or too much memory.</summary>
public class SizeLimitTests
{
    [Fact]
    public void MoreItemsThanAnyAgendaHasAreOneProblem()
    {
        using var site = new ReadingSite()
            .With("_data/fora.yml", "- id: das\n  titel: DAS\n")
            .With("moeder/m/index.md", "---\nforum: das\ndato: 2026-11-25\nudgave: referat\n---\n");
        foreach (var number in Enumerable.Range(1, 301))
        {
            site.With($"moeder/m/{number:D3}.md", $"---\nnummer: {number}\nåbenhed: lukket\n---\n");
        }

        var (archive, problems) = site.Read();

        Assert.Equal(["moeder/m/index.md:1:1  Mødet har 301 punkter; det må højst have 300."], problems);
        Assert.Equal(["moeder/m/301.md"], archive.UnreadablePages);
    }

    [Fact]
    public void MoreColumnsThanAPageCanShowAreOneProblem() =>
        Assert.Equal(
            ["noegletal/tal.csv:1:1  Tabellen har 51 kolonner; den må højst have 50."],
            ProblemsOfTable(string.Join(';', Enumerable.Range(0, 51)) + "\n"));

    [Fact]
    public void ATableOfMoreThanTwoMegabytesIsAProblemWithBothSizesInKilobytes() =>
        Assert.Equal(
            ["noegletal/tal.csv:1:1  Filen fylder 2.001 kB; den må højst fylde 2.000 kB."],
            ProblemsOfTable("k\n" + new string('x', 2_000_000)));

    private static ImmutableArray<string> ProblemsOfTable(string csv)
    {
        using var site = new ReadingSite().With("noegletal/tal.csv", csv)
            .With(
                "noegletal/tal.md",
                "---\ntitel: Tal\ntabeller:\n  - titel: Tal\n    fil: tal.csv\n    kolonner:\n"
                + "      - {felt: k, titel: K, type: tekst}\n---\n");
        return site.Read().Problems;
    }
}

using Site.Model;
using Site.Reading.Values;

namespace Site.Tests.Reading.Values;

public sealed class DirectoryDefaultsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ProblemList problems = new();

    [Fact]
    public void APageInheritsFromTheNearestFolderFirst()
    {
        folder.Write("_directory.yml", "kilde: A\nresumé: A\n");
        folder.Write("b/_directory.yml", "kilde: B\n");

        var defaults = Read("_directory.yml", "b/_directory.yml");

        Assert.Equal(
            ("B", "A"),
            (
                defaults.ForFile("b/c/side.md")!.GetText("kilde")?.Text,
                defaults.ForFile("b/c/side.md")!.GetText("resumé")?.Text));
        Assert.Equal("A", defaults.ForFile("side.md")!.GetText("kilde")?.Text);
        Assert.Equal("A", defaults.ForFile("bb/side.md")!.GetText("kilde")?.Text);
    }

    [Fact]
    public void WithoutSuchAFileAPageInheritsNothing() => Assert.Null(Read().ForFile("b/side.md"));

    [Theory]
    [InlineData("åbenhed: åben\n", "»åbenhed« kan ikke sættes for en hel mappe.")]
    [InlineData("tidligere-adresser: [/a/]\n", "»tidligere-adresser« kan ikke sættes for en hel mappe.")]
    public void WhatMustStandOnThePageItselfIsAProblem(string yaml, string problem)
    {
        folder.Write("b/_directory.yml", yaml);

        Read("b/_directory.yml");

        Assert.Equal([problem], problems.Sorted.Select(told => told.What));
    }

    public void Dispose() => folder.Dispose();

    private DirectoryDefaults Read(params string[] files) => new(folder.Path, files, problems);
}

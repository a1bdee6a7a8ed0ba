using System.Collections.Immutable;
using System.Text;
using Site.Commands;
using Site.Commands.New;
using Site.Disclosure;
using Site.Linking;
using Site.Model;
using Site.Reading;
using Site.Rendering.OpenData;

namespace Site.Tests.Model;

/// <summary>A kind of page that is declared, here in the test, is known to everything that treats kinds.</summary>
public sealed class NewKindTests : IDisposable
{
    private static readonly KindCatalog Catalog = new([Excursion.Declaration, .. KindCatalog.Standard.Kinds]);

    private readonly TemporaryFolder folder = new();

    private ArchiveReader Reader => new(folder.File("input"), Catalog);

    [Fact]
    public void ItsPagesAreRead()
    {
        Write("studieture/oslo.md", "titel: Oslo\nrejsedag: 2019-05-02\ngæster: 12");

        var (archive, problems) = Read();

        Assert.Empty(problems);
        var page = Assert.IsType<Excursion>(Assert.Single(archive.Pages));
        Assert.Equal(
            ("studieture/oslo", "Oslo", "2019-05-02", 12), (page.Id.Value, page.Title, $"{page.Date}", page.Guests));
    }

    [Theory]
    [InlineData("titel: Oslo", "studieture/oslo.md:1:1  »rejsedag« mangler.")]
    [InlineData("titel: Oslo\nrejsedag: maj", "studieture/oslo.md:3:11  »maj« er ikke en dato, der findes.")]
    [InlineData("titel: Oslo\nrejsedag: 2019\nby: Oslo", "studieture/oslo.md:4:1  Nøglen »by« kendes ikke.")]
    public void ItsPagesAreChecked(string keys, string problem)
    {
        Write("studieture/oslo.md", keys);

        Assert.Equal([problem], Read().Problems);
    }

    [Fact]
    public void ItHasASchema()
    {
        var schema = new JsonSchema(new Vocabularies(), new HashSet<string>()).Create(Excursion.Declaration);

        Assert.Equal(["titel", "rejsedag"], schema["required"]!.AsArray().Select(key => key!.ToString()));
        Assert.Equal("Hvor mange der var med.", schema["properties"]!["gæster"]!["description"]!.ToString());
        Assert.Contains("emner", schema["properties"]!.AsObject().Select(property => property.Key));
    }

    [Fact]
    public void NewWritesAPageOfIt()
    {
        folder.Write("input/_data/emner.yml", "");

        var page = NewPages.Create(
            new NewRequest(folder.File("input"), "studietur", "Oslo", null, null, null, null, null), Catalog);

        Assert.Equal(["rejsedag"], page.Blanks);
        Assert.Equal(
            ("studieture/oslo.md",
                "---\ntitel: Oslo\n# Den første dag.\nrejsedag:\n# Hvor mange der var med.\n# gæster:\n---\n"),
            Assert.Single(page.Files));
    }

    [Fact]
    public void ItHasAListAndACsvFile()
    {
        Write("studieture/oslo.md", "titel: Oslo\nrejsedag: 2019-05-02\ngæster: 12");
        var problems = new ProblemList();

        var linked = Linker.Link(PublicArchive.From(Read().Archive, new DateOnly(2026, 1, 1)), problems);

        Assert.Equal("Studieture", Assert.Single(linked.KindListings).Kind.Plural);
        var file = new CsvFiles(linked).CreateAll().Single(file => file.Path == "data/studieture.csv");
        var csv = Encoding.UTF8.GetString(file.Content.Span);
        Assert.EndsWith(
            "sidst ændret;gæster\r\n"
                + "studieture/oslo;https://vidensbanken.example/studieture/oslo/;Oslo;2019-05-02;;;;;;12\r\n",
            csv, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private void Write(string path, string keys) => folder.Write($"input/{path}", $"---\n{keys}\n---\n");

    private (Archive Archive, ImmutableArray<string> Problems) Read()
    {
        var problems = new ProblemList();
        using var reader = Reader;
        var archive = reader.Read(ImmutableDictionary<string, string>.Empty, problems);
        return (archive, [.. problems.Sorted.Select(Line)]);
    }

    private static string Line(Problem problem)
    {
        var (file, line, column) = problem.Place;
        return $"{file}:{line}:{column}  {problem.What}";
    }

    /// <summary>All that has to be written for a kind to be read, checked, offered and exported.</summary>
    private sealed record Excursion : Content
    {
        private static readonly Key<PartialDate> DayKey = Keys.Date("rejsedag", "Den første dag.").Required();
        private static readonly Key<int?> GuestsKey = Keys.Number("gæster", "Hvor mange der var med.");

        public static PageKind<Excursion> Declaration { get; } = new("studietur", "studieture/**/*.md")
        {
            Singular = "Studietur",
            Plural = "Studieture",
            Introduction = "Hvor vi har været.",
            Keys = [SharedKeys.Title, DayKey, GuestsKey],
            OfferedByNew = [GuestsKey],
            CsvColumns = [("gæster", page => page.Guests)],
            Make = page => new() { Day = page.Get(DayKey), Guests = page.Get(GuestsKey) },
        };

        public override PageKind Kind => Declaration;

        public required PartialDate Day { get; init; }

        public int? Guests { get; init; }

        public override PartialDate? Date => Day;
    }
}

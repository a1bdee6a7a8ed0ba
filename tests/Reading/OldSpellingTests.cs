using Site.Model;

namespace Site.Tests.Reading;

/// <summary>
/// Keys had spaces once; an editor who writes one so is given the spelling of today, and hears of nothing else.
/// </summary>
public class OldSpellingTests
{
    /// <summary>
    /// A file whose keys go down to one that was written with a space, and the line and column of that key.
    /// </summary>
    public static TheoryData<string, string, string> OldKeys => new()
    {
        { "side.md", "titel: A\ntrukket tilbage: 2026-01-01", "3:1" },
        { "side.md", "titel: A\ntidligere adresser: [/b/]", "3:1" },
        { "side.md", "titel: A\ngælder fra: 2026-01-01", "3:1" },
        { "side.md", "titel: A\ngælder til: 2026-01-01", "3:1" },
        { "aarsrapporter/a/2020.md", "tidlig varsling: ja", "2:1" },
        { "tilbud/a.md", "titel: A\nforstærket samarbejde:\n  fra: 2020", "3:1" },
        { "arbejdsgrupper/a.md", "titel: A\nstatus: aktiv\nnedsat af: das", "4:1" },
        {
            "noegletal/a.md",
            "titel: A\ntabeller:\n  - titel: B\n    fil: b.csv\n    kolonner:\n"
                + "      - felt: c\n        titel: C\n        type: tal\n        i alt: 5",
            "10:9"
        },
    };

    [Theory]
    [MemberData(nameof(OldKeys))]
    public void AKeyWithASpaceIsOneProblemThatGivesTheKeyOfToday(string file, string keys, string place)
    {
        using var site = new ReadingSite().With("noegletal/b.csv", "c\n5\n").With(file, $"---\n{keys}\n---\n");

        var old = KeyAt(keys, place);

        Assert.Equal(
            [$"{file}:{place}  Nøglen »{old}« skrives nu med bindestreg: »{old.Replace(' ', '-')}«."],
            site.Read().Problems);
    }

    [Fact]
    public void TheSettingsAreReadTheSameWay()
    {
        using var site = new ReadingSite().With(
            "_data/site.yml", "ret adresse: x\nhistorik adresse: x\ntilladte kontakter: [x]\n");

        Assert.Equal(
            ["ret-adresse", "historik-adresse", "tilladte-kontakter"],
            site.Read().Problems.Select(problem => problem.Split('»')[^1].TrimEnd('.', '«')));
    }

    [Fact]
    public void AClosedItemsPublicTitleIsReadTheSameWay()
    {
        using var site = new ReadingSite()
            .With("_data/fora.yml", "- id: das\n  titel: DAS\n")
            .With("moeder/2026-11-25-das/index.md", "---\nforum: das\ndato: 2026-11-25\nudgave: referat\n---\n")
            .With("moeder/2026-11-25-das/1.md", "---\nnummer: 1\nåbenhed: lukket\noffentlig titel: A\n---\n");

        Assert.Equal(
            ["moeder/2026-11-25-das/1.md:4:1  Nøglen »offentlig titel« skrives nu med bindestreg: »offentlig-titel«."],
            site.Read().Problems);
    }

    [Fact]
    public void ARequiredKeyInItsOldSpellingIsNotCalledMissing()
    {
        var kind = new PageKind<Letter>("brev", "breve/**/*.md")
        {
            Singular = "Brev",
            Plural = "Breve",
            Keys = [SharedKeys.Title, Keys.Text("sendt-til", "Hvem brevet er sendt til.").Required()],
            Make = _ => new(),
        };
        using var site = new ReadingSite { Kinds = new([kind, .. KindCatalog.Standard.Kinds]) }
            .With("breve/a.md", "---\ntitel: A\nsendt til: os\n---\n");

        Assert.Equal(
            ["breve/a.md:3:1  Nøglen »sendt til« skrives nu med bindestreg: »sendt-til«."], site.Read().Problems);
    }

    /// <summary>No key that is declared has a space.</summary>
    [Fact]
    public void EveryDeclaredKeyIsWrittenWithHyphens()
    {
        IEnumerable<DeclaredFile> files =
            [.. KindCatalog.Standard.Kinds, VocabularyKeys.Declaration, SiteSettings.Declaration];

        var names = files.SelectMany(file => file.AllKeys).SelectMany(WithInner).Select(key => key.Name).ToList();

        Assert.Contains("i-alt", names);
        Assert.All(names, name => Assert.Matches(@"^[a-zæøåé]+(-[a-zæøåé]+)*\z", name));
    }

    private static IEnumerable<Key> WithInner(Key key) =>
        (key.Format is MappingsFormat mappings ? mappings.Entry.Keys.SelectMany(WithInner) : []).Prepend(key);

    private static string KeyAt(string keys, string place) =>
        keys.Split('\n')[int.Parse(place.Split(':')[0], null) - 2].Trim().Split(':')[0];

    private sealed record Letter : Content
    {
        public override PageKind Kind => throw new NotSupportedException();
    }
}

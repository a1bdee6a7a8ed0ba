using System.Collections.Immutable;
using AngleSharp.Html.Parser;
using Site.Model;

namespace Site.Tests.Reading;

/// <summary>
/// What an editor types is what readers see: nothing at a line's start is lost or turned round without a word.
/// </summary>
public sealed class WrittenTextTests(WrittenTextTests.Built site) : IClassFixture<WrittenTextTests.Built>
{
    /// <summary>Texts and the HTML they become.</summary>
    public static readonly ImmutableArray<(string Text, string Html)> Shown =
    [
        // Dates and numbers at a line's start are no lists; the lines that an editor typed stay lines.
        ("31. marts 2027 skal svaret være sendt.", "<p>31. marts 2027 skal svaret være sendt.</p>"),
        (
            "18. september: temadag\n2. oktober: frist\n16. oktober: møde",
            "<p>18. september: temadag<br>2. oktober: frist<br>16. oktober: møde</p>"),
        (
            "Fristerne er:\n18. september: temadag\n2. oktober: frist",
            "<p>Fristerne er:<br>18. september: temadag<br>2. oktober: frist</p>"),
        ("1. juni: første møde\n2. juni: andet møde", "<p>1. juni: første møde<br>2. juni: andet møde</p>"),
        ("1. kvartal: 12\n2. kvartal: 14", "<p>1. kvartal: 12<br>2. kvartal: 14</p>"),
        ("DAS holder mødet den\n1. juni i Aalborg.", "<p>DAS holder mødet den 1. juni i Aalborg.</p>"),
        ("1. behandling af budgettet", "<p>1. behandling af budgettet</p>"),
        ("2) Taksterne godkendes.", "<p>2) Taksterne godkendes.</p>"),
        ("1.-3. juni: kursus\n4.-5. juni: møde", "<p>1.-3. juni: kursus<br>4.-5. juni: møde</p>"),
        ("18. september:\n    kl. 9\n2. oktober: frist", "<p>18. september: kl. 9<br>2. oktober: frist</p>"),
        ("1.Ét\n2.To", "<p>1.Ét<br>2.To</p>"),
        ("1.1 Formål\n1.2 Baggrund", "<p>1.1 Formål<br>1.2 Baggrund</p>"),
        ("a) takster\nb) pladser", "<p>a) takster<br>b) pladser</p>"),
        ("1\\. Taksterne godkendes.", "<p>1. Taksterne godkendes.</p>"),
        ("#1 er vigtigst", "<p>#1 er vigtigst</p>"),
        ("**31. marts 2027** er fristen.", "<p><strong>31. marts 2027</strong> er fristen.</p>"),
        ("**18. september:** temadag\n**2. oktober:** frist",
            "<p><strong>18. september:</strong> temadag<br><strong>2. oktober:</strong> frist</p>"),
        (
            "- 18. september: temadag\n- 2. oktober: frist",
            "<ul><li>18. september: temadag</li><li>2. oktober: frist</li></ul>"),
        ("> 1. Kommunen skal tilbyde støtte.", "<blockquote><p>1. Kommunen skal tilbyde støtte.</p></blockquote>"),
        ("> 18. maj 2020 skrev rådet et brev.", "<blockquote><p>18. maj 2020 skrev rådet et brev.</p></blockquote>"),
        ("| Nr. | Hvad |\n|---|---|\n| 1. | Takster |", "<td>1.</td><td>Takster</td>"),

        // Signs before figures.
        ("- 2,5 mio. kr.", "<p>- 2,5 mio. kr.</p>"),
        ("+ 1,1 mio. kr.\n+ 2 mio. kr.", "<p>+ 1,1 mio. kr.<br>+ 2 mio. kr.</p>"),
        ("- 2,5 mio. kr.\n+ 1,1 mio. kr.", "<p>- 2,5 mio. kr.<br>+ 1,1 mio. kr.</p>"),
        (
            "- 3 mio. kr. til pladser\n- 2 mio. kr. til kurser\n+ 1 mio. kr. fra puljen",
            "<p>- 3 mio. kr. til pladser<br>- 2 mio. kr. til kurser<br>+ 1 mio. kr. fra puljen</p>"),
        ("\\> 18 år", "<p>&gt; 18 år</p>"),

        // Lists stay lists.
        ("1. Start nu.\n2. Differentierede takster.", "<ol><li>Start nu.</li><li>Differentierede takster.</li></ol>"),
        ("Tre mål:\n1. Ét\n2. To\n3. Tre", "<p>Tre mål:</p><ol><li>Ét</li><li>To</li><li>Tre</li></ol>"),
        ("1) Ét\n2) To", "<ol><li>Ét</li><li>To</li></ol>"),
        ("1. Ét\n\n   Mere om ét.\n\n2. To", "<ol><li><p>Ét</p><p>Mere om ét.</p></li><li><p>To</p></li></ol>"),
        ("1. Ét\n   - a\n   - b\n2. To", "<ol><li>Ét<ul><li>a</li><li>b</li></ul></li><li>To</li></ol>"),
        ("- Kommunerne sender deres tal.", "<ul><li>Kommunerne sender deres tal.</li></ul>"),
        (
            "- 4-6 deltagere fra kommunerne\n- 1-3 fra regionen",
            "<ul><li>4-6 deltagere fra kommunerne</li><li>1-3 fra regionen</li></ul>"),
        ("* Ét\n* To", "<ul><li>Ét</li><li>To</li></ul>"),
        ("•\tÉt\n•\tTo", "<ul><li>Ét</li><li>To</li></ul>"),
        ("· Ét\n· To", "<ul><li>Ét</li><li>To</li></ul>"),
        ("–\tÉt", "<ul><li>Ét</li></ul>"),
        ("Tilbuddet\n– som er nyt – åbner.", "<p>Tilbuddet – som er nyt – åbner.</p>"),
        ("o\tÉt\no\tTo", "<ul><li>Ét</li><li>To</li></ul>"),

        // HTML with a clear meaning.
        ("| Sted | Adresse |\n|---|---|\n| Huset | Vej 1<br>Aalborg |", "<td>Vej 1<br>Aalborg</td>"),
        ("Vej 1<br/>Aalborg", "<p>Vej 1<br>Aalborg</p>"),
        ("Om \\<!-- sådan --> og \\<b>.", "<p>Om &lt;!-- sådan --&gt; og &lt;b&gt;.</p>"),
        (
            "Om `<!-- sådan -->` os, 3 < 5 og <18 år.",
            "<p>Om <code>&lt;!-- sådan --&gt;</code> os, 3 &lt; 5 og &lt;18 år.</p>"),

        // Addresses, ticks, strikes and notes.
        (
            "Se https://www.retsinformation.dk/eli/lta/2024/909.",
            "<p>Se <a href=\"https://www.retsinformation.dk/eli/lta/2024/909\" class=\"address\">https://www.retsinformation.dk/eli/lta/2024/909</a>.</p>"),
        ("(»www.kl.dk/a_b«)", "<p>(»<a href=\"https://www.kl.dk/a_b\" class=\"address\">www.kl.dk/a_b</a>«)</p>"),
        (
            "\"http://kl.dk/a\">\\<b>",
            "<p>\"<a href=\"http://kl.dk/a\" class=\"address\">http://kl.dk/a</a>\"&gt;&lt;b&gt;</p>"),
        ("Se <https://www.kl.dk>.", "<p>Se <a href=\"https://www.kl.dk\">https://www.kl.dk</a>.</p>"),
        (
            "|a|b|\n|-|-|\n|https://kl.dk|x|",
            "<td><a href=\"https://kl.dk\" class=\"address\">https://kl.dk</a></td><td>x</td>"),
        ("Skriv https:// foran, og tel: 12. www. er intet.", "<p>Skriv https:// foran, og tel: 12. www. er intet.</p>"),
        (
            "- [x] Sendt\n- [ ] Svaret",
            "<span class=\"tick\" role=\"img\" aria-label=\"Udført\">☑</span> Sendt</li><li class=\"task-list-item\"><span class=\"tick\" role=\"img\" aria-label=\"Ikke udført\">☐</span> Svaret"),
        ("- [x](https://kl.dk) og sæt [x] her", "<ul><li><a href=\"https://kl.dk\">x</a> og sæt [x] her</li></ul>"),
        ("Punktet ~~udgår~~ behandles.", "<p>Punktet <del>udgår</del> behandles.</p>"),
        ("Ca. ~5 pladser og ~7.", "<p>Ca. ~5 pladser og ~7.</p>"),
        ("Det koster mere.[^1]\n\n[^1]: Se [svaret](xref:svar) på https://kl.dk.",
            "<p>Det koster mere.<sup><a id=\"note_ref_1\" href=\"#note_1\" aria-label=\"Note 1\">1</a></sup></p><div class=\"notes\"><p>Noter</p><ol><li id=\"note_1\" value=\"1\"><p>Se <a href=\"/svar/\""),

        (
            "En.[^1][^2]\n\n[^2]: To\n[^1]: Et",
            "id=\"note_ref_1\" href=\"#note_1\" aria-label=\"Note 1\">1</a></sup><sup><a id=\"note_ref_2\" href=\"#note_2\""),
        ("Se \\[^1] og `[^2]`.", "<p>Se [^1] og <code>[^2]</code>.</p>"),

        // What nobody sees breaks no word.
        ("-\u00A0Ét\n-\u00A05\u00A0mio.", "<ul><li>Ét</li><li>5&nbsp;mio.</li></ul>"),
        ("###\u00A0Om\u00A0os", "<h3>Om os</h3>"),
        ("Fag\u00ADlig\u200Bhed", "<p>Faglighed</p>"),
        ("Tekst\tmed tabulator", "<p>Tekst\tmed tabulator</p>"),
        (
            "Tekst lige over.\n| A | B |\n|---|---|\n| 1 | 2 |",
            "<p>Tekst lige over.</p><section class=\"table--responsive-scroll\""),
        ("| A | B |\n|---|---|\n| I alt |", "<tr><td>I alt</td><td></td></tr>"),
    ];

    /// <summary>
    /// Texts, and for each the line and column and the beginning of the one thing that is wrong with it.
    /// </summary>
    public static readonly ImmutableArray<(string Text, int Line, int Column, string What)> Wrong =
    [
        ("1. Taksterne godkendes.", 1, 1, "En nummereret liste med kun ét punkt"),
        ("1. Ét\n\nEt afsnit\n\n2. To", 1, 1, "En nummereret liste med kun ét punkt"),
        ("3. Ét\n4. To", 1, 1, "Listens numre skal være 1, 2, 3 og så videre, men her står 3, hvor 1 skulle stå."),
        (
            "1. Ét\n2. To\n4. Fire",
            3,
            1,
            "Listens numre skal være 1, 2, 3 og så videre, men her står 4, hvor 3 skulle stå."),
        ("1. Ét\n1. To", 2, 1, "Listens numre skal være 1, 2, 3"),
        ("- Ét\n  1. To", 2, 3, "En nummereret liste med kun ét punkt"),
        ("- 2,5 mio. kr.\n- 1,1 mio. kr.", 1, 1, "Tegnet foran beløbet kan være et minus"),
        ("> 18 år", 1, 1, "Tegnet > forrest på en linje"),
        ("Borgere\n>= 18 år", 2, 1, "Tegnet > forrest på en linje"),
        ("Om <!-- kanarie --> os", 1, 4, "En kommentar i HTML er ikke skjult her"),
        ("<!-- kanarie\n\nkanarie -->", 1, 1, "En kommentar i HTML er ikke skjult her"),
        ("Om <!-- kanarie\n\nos", 1, 4, "En kommentar i HTML er ikke skjult her"),
        ("<p>Om <!-- kanarie --></p>", 1, 7, "En kommentar i HTML er ikke skjult her"),
        ("| A |\n|---|\n| <!-- kanarie --> |", 3, 3, "En kommentar i HTML er ikke skjult her"),
        ("## Om <!-- kanarie -->", 1, 7, "En kommentar i HTML er ikke skjult her"),
        ("Et <b>fedt</b> <b>ord</b>", 1, 4, "Her står HTML (<b>)"),
        ("12 m<sup>2</sup>", 1, 5, "Her står HTML (<sup>)"),
        ("<img src=\"a.png\">", 1, 1, "Her står HTML (<img>)"),
        ("<div>\n\nTekst\n\n</div>", 1, 1, "Her står HTML (<div>)"),
        ("Skrives senere: <dato>", 1, 17, "Her står HTML (<dato>)"),
        ("<br>\nTekst", 1, 1, "Her står HTML (<br>)"),
        ("Forslaget er sendt i høring.\n---", 2, 1, "En linje med --- eller === lige under en tekst"),
        ("Forslaget\n====", 2, 1, "En linje med --- eller === lige under en tekst"),
        ("##Metode", 1, 1, "Der mangler et mellemrum mellem ## og overskriften"),
        ("Tekst.\n\n    Indrykket", 3, 1, "Linjen er rykket så langt ind"),
        ("Tekst.\n\n\tIndrykket", 3, 1, "Linjen er rykket så langt ind"),
        (
            "| A | B |\n|---|---|\n| 1 | 2 |\nTekst lige under.",
            4,
            1,
            "Linjerne ville ikke blive vist som en tabel, for her er en linje"),
        ("| A | B |\n| 1 | 2 |", 1, 1, "Linjerne ville ikke blive vist som en tabel, for linjen under"),
        ("| A | B |\n|---|---|\n| 1 | 2 | 3 |", 3, 1, "Rækken har 3 celler, men der er 2 kolonner."),
        ("Tekst.[^1]", 1, 7, "Fodnoten [^1] mangler."),
        ("[^9] Tekst", 1, 1, "Fodnoten [^9] mangler."),
        ("Tekst.\n\n[^1]: Note", 3, 1, "Teksten henviser ikke til fodnoten [^1]"),
        ("Tekst.[^1]\n\n[^1]: Note\n[^1]: Anden", 4, 1, "Fodnoten [^1] står to gange."),
        ("Tekst.[^1]\n\n[^1]: Note\n## Overskrift", 4, 1, "Overskriften er blevet en del af fodnoten"),
        ("## Tekst[^1]\n\n[^1]: Note", 1, 1, "Der kan ikke stå en fodnote i en overskrift."),
        (
            "Før\n\n<<<<<<< HEAD\n- 100 kr.\n\n=======\n- 200 kr.\n\n>>>>>>> rettelse\n\nEfter",
            3,
            1,
            "Her er to udgaver af de samme linjer"),
        (
            "<<<<<<< HEAD\nen\n||||||| fælles\nto\n=======\ntre\n>>>>>>> rettelse",
            1,
            1,
            "Her er to udgaver af de samme linjer"),
        ("Tekst\n>>>>>>> rettelse", 2, 1, "Her er to udgaver af de samme linjer"),
    ];

    public static TheoryData<int> ShownCases => [.. Enumerable.Range(0, Shown.Length)];

    public static TheoryData<int> WrongCases => [.. Enumerable.Range(0, Wrong.Length)];

    [Theory]
    [MemberData(nameof(ShownCases))]
    public void ATextIsShownAsItWasMeant(int number) =>
        Assert.Contains(Shown[number].Html, site.Prose($"tekst-{number}"), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(WrongCases))]
    public async Task WhatCouldBeMisreadIsOneProblemAtItsPlace(int number)
    {
        var (text, line, column, what) = Wrong[number];
        using var folder = new TemporaryFolder();
        folder.Write("input/om.md", $"---\ntitel: Om\n---\n{text}\n");

        var problem = Assert.Single(await InProcess.CheckAsync(folder));

        Assert.StartsWith(what, problem.What, StringComparison.Ordinal);
        Assert.Equal(new SourcePlace("om.md", line + 3, column), problem.Place);
        Assert.False(problem.IsWarning);
        Assert.DoesNotContain("kanarie", problem.What + problem.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void TheSameWordsAreInTheData()
    {
        Assert.Contains(
            "31. marts 2027 skal svaret være sendt. 18. september: temadag 2. oktober: frist",
            site.File("oparl/moeder/2024-03-05-raad/1.json"),
            StringComparison.Ordinal);
        Assert.DoesNotContain("udgår", site.File("oparl/moeder/2024-03-05-raad/1.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void ANoteStandsInTheSectionThatRefersToItWhereverItIsWritten()
    {
        var page = site.Document("moeder/2024-03-05-raad/1");

        Assert.Equal("Første note. ↩", page.QuerySelector(".section #note_1")!.TextContent.Trim());
        Assert.Equal("Anden note, se også den tredje.3 ↩", page.QuerySelector(".decision #note_2")!.TextContent.Trim());
        Assert.NotNull(page.QuerySelector(".decision #note_3"));
        Assert.Equal(
            page.QuerySelectorAll("[id]").Select(element => element.Id).Distinct(),
            page.QuerySelectorAll("[id]").Select(element => element.Id));
        Assert.All(
            page.QuerySelectorAll("a[href^='#note']"),
            link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
    }

    [Theory]
    [InlineData(
        "_data/emner.yml",
        "- id: takster\n  titel: Takster\n<<<<<<< HEAD\n- id: a\n  titel: A\n=======\n- id: b\n  titel: B\n>>>>>>> x\n",
        3)]
    [InlineData("noegletal/tal.csv", "navn;tal\nA;1\n<<<<<<< HEAD\nB;2\n=======\nB;3\n>>>>>>> x\n", 3)]
    [InlineData(
        "kalender/2027.yml",
        "begivenheder:\n<<<<<<< HEAD\n  - dato: 2027-03-10\n=======\n  - dato: 2027-03-11\n>>>>>>> x\n"
        + "    type: møde\n    titel: Møde\n",
        2)]
    [InlineData("noegletal/_directory.yml", "<<<<<<< HEAD\nemner: [takster]\n=======\n>>>>>>> x\n", 1)]
    [InlineData(
        "om.md", "---\n<<<<<<< HEAD\ntitel: A\n=======\ntitel: B\n>>>>>>> x\nemner: [takster]\n---\nTekst\n", 2)]
    [InlineData("noegletal/brev.txt", "Brev\n<<<<<<< HEAD\nen\n=======\nto\n>>>>>>> x\n", 2)]
    public async Task AMergeConflictIsOneProblemInEveryTextFile(string file, string content, int line)
    {
        using var folder = new TemporaryFolder();
        folder.Write("input/_data/emner.yml", "- id: takster\n  titel: Takster\n");
        folder.Write("input/side.md", "---\ntitel: Side\nemner: [takster]\n---\n");
        folder.Write("input/noegletal/tal.csv", "navn;tal\nA;1\n");
        folder.Write(
            "input/noegletal/tal.md",
            "---\ntitel: Tal\ntabeller:\n  - titel: Tal\n    fil: tal.csv\n    kolonner:\n"
            + "      - felt: navn\n        titel: Navn\n        type: tekst\n      - felt: tal\n"
            + "        titel: Tal\n        type: tal\n---\n");
        folder.Write($"input/{file}", content);

        var problem = Assert.Single(await InProcess.CheckAsync(folder), problem => !problem.IsWarning);

        Assert.Equal(
            (new SourcePlace(file, line), "Her er to udgaver af de samme linjer, som git ikke kunne flette sammen."),
            (problem.Place, problem.What));
    }

    /// <summary>A site with every text of <see cref="Shown"/> on a page of its own, built once.</summary>
    public sealed class Built : IAsyncLifetime
    {
        private readonly TemporaryFolder folder = new();

        public async ValueTask InitializeAsync()
        {
            folder.Write("input/svar.md", "---\ntitel: Svar\n---\n");
            folder.Write("input/_data/fora.yml", "- id: raad\n  titel: Rådet\n");
            folder.Write(
                "input/moeder/2024-03-05-raad/index.md", "---\nforum: raad\ndato: 2024-03-05\nudgave: referat\n---\n");
            folder.Write("input/moeder/2024-03-05-raad/01-takster.md", """
                ---
                nummer: 1
                titel: Takster
                åbenhed: åben
                type: behandling
                ---
                ## Sagsfremstilling

                Tekst.[^en]

                [^to]: Anden note, se også den tredje.[^tre]
                [^tre]: Tredje note.

                ## Beslutning

                31. marts 2027 skal svaret være sendt. ~~Punktet udgår.~~

                18. september: temadag
                2. oktober: frist

                Godkendt.[^to]

                [^en]: Første note.
                """);
            foreach (var (index, (text, _)) in Shown.Index())
            {
                folder.Write($"input/tekst-{index}.md", $"---\ntitel: Tekst {index}\n---\n{text}\n");
            }

            Assert.Equal([], await InProcess.BuildAsync(folder));
        }

        public string File(string path) => System.IO.File.ReadAllText(folder.File("output", path));

        public AngleSharp.Html.Dom.IHtmlDocument Document(string page) =>
            new HtmlParser().ParseDocument(File($"{page}/index.html"));

        /// <summary>The HTML of a page's text, line breaks between tags left out.</summary>
        public string Prose(string page) =>
            Document(page)
                .QuerySelector(".prose")!.InnerHtml.Replace(">\n", ">", StringComparison.Ordinal)
                .Replace("\n<", "<", StringComparison.Ordinal)
                .Replace("\n", " ", StringComparison.Ordinal);

        public ValueTask DisposeAsync()
        {
            folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}

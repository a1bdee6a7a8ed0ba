using System.Globalization;
using System.Text.Json;

namespace Site.Tests.Browser;

/// <summary>
/// A site whose every title, text, cell and attachment is an attack, seen in a real browser under the real headers.
/// </summary>
[Collection(nameof(BrowserTests))]
public sealed class HostileContentTests(BuiltSite site) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public static TheoryData<string> Refused =>
        [.. File.ReadLines(Repository.File("tests", "Fixtures", "hostile", "refused.txt"))];

    [Fact]
    public async Task NothingThatContentSaysIsEverRun()
    {
        var payloads = await File.ReadAllLinesAsync(
            Repository.File("tests", "Fixtures", "hostile", "payloads.txt"), TestContext.Current.CancellationToken);
        Assert.True(payloads.Length >= 80, $"only {payloads.Length} payloads");
        var refused = await RefusedAsTextAsync(payloads);
        Assert.True(refused.Count >= 60, $"only {refused.Count} payloads are refused as a text");
        WriteSite(payloads, refused);
        await using var server = await BuiltFolder.ServeAsync(folder.File("input"), folder.File("output"));
        var address = server.Address;
        var page = await site.OpenAsync(address);
        var dialogs = new List<string>();
        page.Dialog += async (_, dialog) =>
        {
            dialogs.Add(dialog.Message);
            await dialog.DismissAsync();
        };

        var faults = new List<string>();
        foreach (var path in Addresses(payloads.Length))
        {
            await page.GotoAsync(address + path);
            faults.AddRange((await page.EvaluateAsync<string[]>(Suspects)).Select(fault => $"{path}: {fault}"));
        }

        await page.GotoAsync($"{address}/soeg/?q=alert");
        await page.Locator("#search-results > li").First.WaitForAsync();
        faults.AddRange(await page.EvaluateAsync<string[]>(Suspects));
        await page.Context.CloseAsync();

        Assert.Empty(dialogs);
        Assert.Empty(faults);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task ALinkThatCouldRunSomethingIsAProblem(string markdown)
    {
        folder.Write("input/om.md", $"---\ntitel: Om\n---\n{markdown}\n");

        var result = await Cli.RunInAsync(folder.Path, "check");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("input/om.md:4:", result.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    /// <summary>
    /// What no page of ours has: handlers, inline scripts and styles, frames, addresses of another scheme.
    /// </summary>
    private const string Suspects = """
        [...document.querySelectorAll('*')].flatMap(e => [
            ...e.getAttributeNames().filter(n => n.startsWith('on') || n === 'style' || n === 'srcdoc').map(n => `${e.tagName} ${n}`),
            ...(e.matches('script:not([src^="/tema/"]):not([type="application/ld+json"]), style, iframe, object, embed, base, video, audio, marquee, form:not([role=search])') ? [e.outerHTML.slice(0, 80)] : []),
            ...['href', 'src', 'action', 'xlink:href'].map(n => e.getAttribute(n)).filter(v => v && !/^(\/|#|https?:|\?)/.test(v)).map(v => `${e.tagName} ${v}`),
        ])
        """;

    /// <summary>
    /// The payloads that a text may not hold as they are; those are written with an escape, which shows them.
    /// </summary>
    private static async Task<HashSet<string>> RefusedAsTextAsync(string[] payloads)
    {
        using var probe = new TemporaryFolder();
        for (var number = 0; number < payloads.Length; number++)
        {
            probe.Write($"input/{number}.md", $"---\ntitel: Om\n---\n{InText(payloads[number])}\n");
        }

        var problems = await InProcess.CheckAsync(probe);
        return
        [
            .. problems.Where(problem => !problem.IsWarning)
                .Select(
                    problem =>
                        payloads[int.Parse(Path.GetFileNameWithoutExtension(problem.Place.File), CultureInfo.InvariantCulture)]),
        ];
    }

    private static string Escaped(string payload) =>
        payload.Replace("<", "\\<", StringComparison.Ordinal).Replace("&", "&amp;", StringComparison.Ordinal);

    private static string InText(string payload) => $"""
        ## Sagsfremstilling

        {payload}

        ### {payload}

        | Kolonne | {payload.Replace("|", "", StringComparison.Ordinal)} |
        |---|---|
        | x | {payload.Replace("|", "", StringComparison.Ordinal)} |

        {payload} [x](xref:0) {payload}

        [x](https://example.org "{payload.Replace("\"", "&quot;", StringComparison.Ordinal)}")

        ## Beslutning

        {payload}
        """;

    private void WriteSite(string[] payloads, HashSet<string> refused)
    {
        folder.Write("input/_data/fora.yml", $"- id: raad\n  titel: {Quoted(payloads[0])}\n");
        folder.Write(
            "input/_data/site.yml",
            $"titel: {Quoted(payloads[9])}\nundertitel: {Quoted(payloads[0])}\nbeskrivelse: {Quoted(payloads[82])}\n");
        folder.Write(
            "input/moeder/2024-03-05-raad/index.md",
            $"---\nforum: raad\ndato: 2024-03-05\nudgave: referat\nsted: {Quoted(payloads[20])}\n"
            + $"resumé: {Quoted(payloads[30])}\n---\n");
        for (var number = 1; number <= payloads.Length; number++)
        {
            var payload = payloads[number - 1];
            var text = InText(refused.Contains(payload) ? Escaped(payload) : payload)
                .Replace("xref:0", "xref:moeder/2024-03-05-raad/1", StringComparison.Ordinal);
            folder.Write($"input/moeder/2024-03-05-raad/{number}-punkt.md", $"""
                ---
                nummer: {number}
                titel: {Quoted(payload)}
                åbenhed: åben
                type: behandling
                udfald: godkendt
                sagsnr: {Quoted(payload)}
                resumé: {Quoted(payload)}
                opfølger: [{(number > 1 ? "moeder/2024-03-05-raad/1" : "")}]
                bilag:
                  - titel: {Quoted(payload)}
                    åbenhed: åben
                ---
                {text}
                """);
        }

        folder.Write(
            "input/noegletal/tal.csv",
            $"navn;tal\n{string.Join('\n', payloads.Select(payload => $"\"{payload.Replace("\"", "\"\"", StringComparison.Ordinal)}\";1"))}\n");
        folder.Write(
            "input/noegletal/tal.md",
            "---\ntitel: Tal\ntabeller:\n  - titel: Tal\n    fil: tal.csv\n    kolonner:\n"
            + "      - felt: navn\n        titel: Navn\n        type: tekst\n      - felt: tal\n"
            + "        titel: Tal\n        type: tal\n    diagram:\n      titel: Tal\n      navne: navn\n"
            + "      værdier: [tal]\n      beskrivelse: Tal.\n---\n");
    }

    private static IEnumerable<string> Addresses(int items) => Enumerable.Range(1, items)
        .Select(number => string.Create(CultureInfo.InvariantCulture, $"/moeder/2024-03-05-raad/{number}/"))
        .Concat(
            [
                "/",
                "/moeder/2024-03-05-raad/",
                "/beslutninger/2024/",
                "/fora/raad/",
                "/udfald/godkendt/",
                "/sager/",
                "/noegletal/tal/",
                "/findes-ikke/",
            ]);

    /// <summary>
    /// A YAML double-quoted scalar; JSON's strings are such. A comment, which a key may not hold, is left half open.
    /// </summary>
    private static string Quoted(string text) =>
        JsonSerializer.Serialize(text.Replace("<!--", "<!-", StringComparison.Ordinal));
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Site.Indexing.Pages;

namespace Site.Benchmarks.WholeSite;

/// <summary>Writes generated documents as agenda items: as an input folder of this program, or for Hugo.</summary>
internal static class GeneratedSites
{
    private const int ItemsPerMeeting = 12;
    private const int DaysBetweenMeetings = 17;

    private static readonly DateOnly FirstDay = new(1990, 1, 1);
    private static readonly string[] Forums = ["das", "fu", "kdk"];
    private static readonly string[] Topics = ["takster", "psykiatri", "hjerneskade", "autisme", "tilbudsvifte"];
    private static readonly JsonSerializerOptions Json =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const string HugoConfiguration = """
        baseURL = "https://example.org/"
        languageCode = "da"
        title = "Arkiv"
        disableKinds = ["RSS"]
        [taxonomies]
        emne = "emner"
        forum = "forum"
        """;

    private const string HugoFrame = """
        <!doctype html>
        <html lang="da">
        <head><meta charset="utf-8"><title>{{ .Title }}</title></head>
        <body>
        <nav><a href="/">Forside</a> <a href="/punkter/">Punkter</a> <a href="/emner/">Emner</a></nav>
        <main data-pagefind-body>{{ block "main" . }}{{ end }}</main>
        </body>
        </html>
        """;

    private const string HugoItem = """
        {{ define "main" }}
        <h1>{{ .Title }}</h1>
        <p>{{ .Date.Format "02.01.2006" }}, sag {{ .Params.sag }}</p>
        {{ .TableOfContents }}
        {{ .Content }}
        <ul>
        {{ range .GetTerms "emner" }}<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></li>{{ end }}
        {{ range .GetTerms "forum" }}<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></li>{{ end }}
        </ul>
        {{ end }}
        """;

    private const string HugoList = """
        {{ define "main" }}
        <h1>{{ .Title }}</h1>
        {{ $pages := .Paginate .Pages 100 }}
        <ul>
        {{ range $pages.Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}
        </ul>
        {{ template "_internal/pagination.html" . }}
        {{ end }}
        """;

    /// <summary>Writes an input folder of this program.</summary>
    public static void WriteInput(ImmutableArray<SearchDocument> documents, string folder)
    {
        Write(folder, "_data/fora.yml", WriteVocabulary(Forums));
        Write(folder, "_data/emner.yml", WriteVocabulary(Topics));
        for (var i = 0; i < documents.Length; i++)
        {
            var (meeting, number) = Math.DivRem(i, ItemsPerMeeting);
            var (forum, date) = (ForumOf(meeting), DateOf(meeting));
            var path = string.Create(CultureInfo.InvariantCulture, $"moeder/{date}-{forum}-{meeting}");
            if (number == 0)
            {
                Write(folder, $"{path}/index.md", $"---\nforum: {forum}\ndato: {date}\nudgave: referat\n---\n");
            }

            var text = documents[i].FieldTexts;
            var caseLine = text[3].Length > 0 ? $"sagsnr: {text[3]}\n" : "";
            Write(folder, $"{path}/{number + 1}-punkt.md", $"""
                ---
                nummer: {number + 1}
                titel: {Quote(text[0])}
                åbenhed: åben
                type: behandling
                udfald: godkendt
                {caseLine}emner: [{TopicOf(i)}]
                ---
                {WriteSections(text)}
                """);
        }
    }

    /// <summary>Writes a site of Hugo with one page for each document, and lists by topic and forum.</summary>
    public static void WriteHugo(ImmutableArray<SearchDocument> documents, string folder)
    {
        Write(folder, "config.toml", HugoConfiguration);
        Write(folder, "layouts/_default/baseof.html", HugoFrame);
        Write(folder, "layouts/_default/single.html", HugoItem);
        Write(folder, "layouts/_default/list.html", HugoList);
        for (var i = 0; i < documents.Length; i++)
        {
            var (meeting, text) = (i / ItemsPerMeeting, documents[i].FieldTexts);
            Write(folder, $"content/punkter/{i}.md", $"""
                ---
                title: {Quote(text[0])}
                date: {DateOf(meeting)}
                sag: "{text[3]}"
                emner: [{TopicOf(i)}]
                forum: [{ForumOf(meeting)}]
                ---
                {WriteSections(text)}
                """);
        }
    }

    private static string WriteSections(ImmutableArray<string> text) =>
        $"## Sagsfremstilling\n\n{text[2]}\n" + (text[1].Length > 0 ? $"\n## Beslutning\n\n{text[1]}\n" : "");

    private static string WriteVocabulary(IEnumerable<string> ids) =>
        string.Concat(ids.Select(id => $"- id: {id}\n  titel: {id}\n"));

    private static string ForumOf(int meeting) => Forums[meeting % Forums.Length];

    private static string TopicOf(int item) => Topics[item % Topics.Length];

    private static string DateOf(int meeting) =>
        FirstDay.AddDays(meeting * DaysBetweenMeetings).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A string of YAML in quotes: JSON is a part of YAML.</summary>
    private static string Quote(string text) => JsonSerializer.Serialize(text, Json);

    private static void Write(string folder, string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}

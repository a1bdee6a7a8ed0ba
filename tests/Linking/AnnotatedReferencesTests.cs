using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;
using Site.Disclosure;
using Site.Linking;
using Site.Linking.Recognition;
using Site.Model;
using Site.Reading;

namespace Site.Tests.Linking;

/// <summary>
/// Recognition against the archive's own texts with every reference marked by hand (tests/Fixtures/references, a file a
/// page: the page's id, then its paragraphs with <c>⟦words→target⟧</c>). A reference counts as found where the words
/// found overlap those marked and lead to the same place. The environment's REFERENCES may name another folder of such
/// pages.
/// </summary>
public sealed partial class AnnotatedReferencesTests(ITestOutputHelper output)
{
    /// <summary>Paragraphs and nothing else: a cell that begins "16. marts" is no list.</summary>
    private static readonly MarkdownPipeline Paragraphs = ParagraphsOnly();

    private static readonly string Folder = Environment.GetEnvironmentVariable("REFERENCES") ?? Repository.File(
        "tests", "Fixtures", "references");

    [Fact]
    public void WhatIsFoundIsRightAndWhatIsThereIsFound()
    {
        var files = Directory.Exists(Folder)
            ? Directory.GetFiles(Folder, "*.txt").Order(StringComparer.Ordinal).ToList()
            : [];
        Assert.SkipWhen(files.Count == 0, $"no annotated pages in {Folder}");
        var archive = PublicArchive.From(
            new ArchiveReader(Repository.File("input"))
                .Read(ImmutableDictionary<string, string>.Empty, new ProblemList()),
            new DateOnly(2026, 11, 24));
        var linked = Linker.Link(archive, new ProblemList());
        var recogniser = new Recogniser(archive, id => linked.Find(id) is not null, linked.InForceOn);

        var results = files.Select(file => Compare(file, archive, recogniser, linked)).ToList();

        var (right, wrong, missed) = (
            results.Sum(result => result.Right),
            results.Sum(result => result.Wrong.Length),
            results.Sum(result => result.Missed.Length));
        var (precision, recall) = (
            (double)right / Math.Max(1, right + wrong), (double)right / Math.Max(1, right + missed));
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{files.Count} pages, {right + missed} references: precision {precision:F3}, recall {recall:F3}"));
        results.SelectMany(
            result =>
                result.Wrong.Select(one => $"wrong   {one}").Concat(result.Missed.Select(one => $"missed  {one}")))
            .ToList()
            .ForEach(output.WriteLine);
        Assert.True(precision >= 0.98, $"precision {precision:F3}");
        Assert.True(recall >= 0.90, $"recall {recall:F3}");
    }

    private static Comparison Compare(string file, PublicArchive archive, Recogniser recogniser, LinkedArchive linked)
    {
        var blocks = File.ReadAllText(file)
            .Replace("\r", "", StringComparison.Ordinal)
            .Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var page = archive.AllContent.Single(content => content.Id.Value == blocks[0]);
        var marked = blocks.Skip(1).Select(Marked.Of).ToList();
        var texts = marked.Select(
            one => new RunningText(Paragraph(one.Markdown), id => linked.Find(id)?.Title)).ToList();
        var found = recogniser.Find(page, texts);
        var comparisons = marked.Select((one, index) => one.Against(page.Id, texts[index].Text, found[index])).ToList();
        return new Comparison(
            comparisons.Sum(one => one.Right),
            [.. comparisons.SelectMany(one => one.Wrong)],
            [.. comparisons.SelectMany(one => one.Missed)]);
    }

    private static LeafBlock Paragraph(string markdown) =>
        (LeafBlock?)Markdown.Parse(markdown, Paragraphs).FirstOrDefault() ?? new ParagraphBlock();

    private static MarkdownPipeline ParagraphsOnly()
    {
        var builder = new MarkdownPipelineBuilder().DisableHtml();
        builder.BlockParsers.Clear();
        builder.BlockParsers.Add(new ParagraphBlockParser());
        return builder.Build();
    }

    [GeneratedRegex("⟦(?<words>[^⟧→]*)→(?<target>[^⟧]*)⟧")]
    private static partial Regex Mark();

    private sealed record Comparison(int Right, ImmutableArray<string> Wrong, ImmutableArray<string> Missed);

    /// <summary>
    /// A paragraph without its marks, and what the marks said: the words and target of each, and how often those words
    /// stand before it.
    /// </summary>
    private sealed record Marked(
        string Markdown, ImmutableArray<(string Words, string Target, int Occurrence)> References)
    {
        public static Marked Of(string paragraph)
        {
            var references = ImmutableArray.CreateBuilder<(string Words, string Target, int Occurrence)>();
            var plain = "";
            var from = 0;
            foreach (Match mark in Mark().Matches(paragraph))
            {
                plain += paragraph[from..mark.Index];
                references.Add(
                    (
                        mark.Groups["words"].Value,
                        mark.Groups["target"].Value,
                        Occurrences(plain, mark.Groups["words"].Value)));
                plain += mark.Groups["words"].Value;
                from = mark.Index + mark.Length;
            }

            return new Marked(plain + paragraph[from..], references.ToImmutable());
        }

        public Comparison Against(PageId page, string text, ImmutableArray<Finding> findings)
        {
            var open = findings.Where(finding => finding.To is not null).ToList();
            var missed = new List<string>();
            var right = 0;
            foreach (var (words, target, occurrence) in References)
            {
                var start = Position(text, words.Replace('\n', ' '), occurrence);
                var match = open.Find(
                    finding =>
                        finding.Start < start + words.Length && start < finding.End && TargetOf(finding) == target);
                right += match is null ? 0 : 1;
                _ = match is null || open.Remove(match);
                if (match is null)
                {
                    missed.Add($"{page}: »{words}« → {target}");
                }
            }

            return new Comparison(
                right,
                [.. open.Select(finding => $"{page}: »{text[finding.Start..finding.End]}« → {TargetOf(finding)}")],
                [.. missed]);
        }

        private static string TargetOf(Finding finding) =>
            finding.To is { Anchor: { } anchor } to ? $"{to.Page}#{anchor}" : finding.To!.Page.Value;

        private static int Occurrences(string text, string words) =>
            words.Length == 0 ? 0 : text.Split(words).Length - 1;

        private static int Position(string text, string words, int occurrence)
        {
            var position = text.IndexOf(words, StringComparison.Ordinal);
            for (; occurrence > 0 && position >= 0; occurrence--)
            {
                position = text.IndexOf(words, position + words.Length, StringComparison.Ordinal);
            }

            return position;
        }
    }
}

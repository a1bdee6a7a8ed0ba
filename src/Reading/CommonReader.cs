using System.Collections.Immutable;
using Site.Model;

namespace Site.Reading;

/// <summary>Reads what pages of every kind have, with ids held against the vocabularies and files against the folder.</summary>
/// <param name="folder">The input folder.</param>
/// <param name="files">Every path in it, in ordinal order.</param>
/// <param name="vocabularies">What ids are held against.</param>
/// <param name="problems">Where mistakes are told.</param>
internal sealed class CommonReader(string folder, ImmutableArray<string> files, Vocabularies vocabularies, ProblemList problems)
{
    private readonly VocabularyCheck check = new(problems);

    public string Folder => folder;

    public ProblemList Problems => problems;

    /// <summary>The record with all that its kind shares with others filled in; then every key that nobody asked for is told.</summary>
    public T Finish<T>(T content, PageFile file) where T : Content
    {
        var fields = file.Fields;
        var finished = (Content)content with
        {
            Summary = fields.Text("resumé"),
            Topics = check.List(fields, "emner", vocabularies.Topics, VocabulariesReader.Topics),
            Parties = Organisations(fields, "parter"),
            LegalBasis = check.List(fields, "lovgrundlag", vocabularies.LegalBasis, VocabulariesReader.LegalBasis),
            Services = [.. fields.List("tilbud").Select(entry => new Reference(new PageId(ContentKind.Service.Folder).Child(entry.Text), entry.Place))],
            SourceDocument = fields.Text("kilde"),
            Text = file.Text,
            PublishFrom = fields.Day("publiceres"),
            WithdrawnFrom = fields.Day("trukket tilbage"),
            IsDraft = fields.Flag("kladde") ?? false,
            FormerAddresses = FormerAddresses(fields),
            ValidFrom = fields.Day("gælder fra"),
            ValidTo = fields.Day("gælder til"),
            Replaces = References(fields, "erstatter"),
        };
        fields.CheckOrder("gælder fra", finished.ValidFrom, "gælder til", finished.ValidTo);
        fields.CheckOrder("publiceres", finished.PublishFrom, "trukket tilbage", finished.WithdrawnFrom);
        fields.RejectUnknownKeys();
        return (T)finished;
    }

    /// <summary>The forum of a key that must be there, or null.</summary>
    public VocabularyEntry? RequiredForum(Fields fields, string key) => check.Required(fields, key, vocabularies.Forums, VocabulariesReader.Forums);

    public VocabularyEntry? Forum(Fields fields, string key) => check.Optional(fields, key, vocabularies.Forums, VocabulariesReader.Forums);

    public VocabularyEntry? RequiredOrganisation(Fields fields, string key) => check.Required(fields, key, vocabularies.Organisations, VocabulariesReader.Organisations);

    public VocabularyEntry? Organisation(Fields fields, string key) => check.Optional(fields, key, vocabularies.Organisations, VocabulariesReader.Organisations);

    public ImmutableArray<string> Organisations(Fields fields, string key) => check.List(fields, key, vocabularies.Organisations, VocabulariesReader.Organisations);

    /// <summary>A page named by id, or null.</summary>
    public static Reference? Reference(Fields fields, string key) => fields.Text(key) is { } id ? new Reference(new PageId(id), fields.PlaceOfValue(key)) : null;

    /// <summary>Pages named by id.</summary>
    public static ImmutableArray<Reference> References(Fields fields, string key) =>
        [.. fields.List(key).Select(entry => new Reference(new PageId(entry.Text), entry.Place))];

    /// <summary>
    /// The path of a file that lies in the same folder as the page or below it; a problem where it does not, or where
    /// it is of a kind that is not published.
    /// </summary>
    /// <returns>The path of a file below <c>input/</c>; null where the key is absent, or no file is there.</returns>
    public string? FileBeside(string page, Fields fields, string key, string remedy)
    {
        if (fields.Text(key) is not { } name)
        {
            return null;
        }

        if (name.Contains('\\') || name.StartsWith('/') || name.Split('/').Any(part => part is "" or "." or "..") || name.Contains('\0'))
        {
            problems.Add(fields.PlaceOfValue(key), $"»{name}« er ikke en fil i sidens egen mappe.", "Læg filen i samme mappe som siden eller i en mappe under den, og skriv stien derfra, for eksempel »bilag/analyse.pdf«.");
            return null;
        }

        var path = $"{DirectoryDefaults.FolderOf(page)}/{name}".TrimStart('/');
        if (!Exists(path))
        {
            problems.Add(fields.PlaceOfValue(key), $"Filen »{name}« findes ikke i input/{DirectoryDefaults.FolderOf(page)}/.", remedy);
            return null;
        }

        if (FileKind.Of(path) is not { } kind)
        {
            problems.Add(
                fields.PlaceOfValue(key),
                $"Filen »{name}« er af en slags, der ikke kan udgives.",
                FileKind.Remedy(name));
        }
        else if (StartOf(Path.Combine(folder, path)) is { } start && !kind.Fits(start))
        {
            problems.Add(fields.PlaceOfValue(key), $"Filen »{name}« hedder {kind.Ending}, men er ikke en fil af den slags.",
                "Åbn den, og gem den på ny med det rigtige navn.");
        }

        return path;
    }

    /// <summary>A file's first bytes; null where it cannot be read, which is told where its content is.</summary>
    private static byte[]? StartOf(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            var start = new byte[FileKind.SignatureLength];
            return start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        }
        catch (Exception cannot) when (cannot is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private bool Exists(string path) => files.BinarySearch(path, StringComparer.Ordinal) >= 0;

    private ImmutableArray<FormerAddress> FormerAddresses(Fields fields)
    {
        var addresses = ImmutableArray.CreateBuilder<FormerAddress>();
        foreach (var (text, place) in fields.List("tidligere adresser"))
        {
            if (FormerAddress.Parse(text, place, out var fault) is { } address)
            {
                addresses.Add(address);
            }
            else
            {
                problems.Add(
                    place,
                    $"»{Shown(text)}« kan ikke være en tidligere adresse: {fault.Reason}.",
                    fault.Remedy);
            }
        }

        return addresses.ToImmutable();
    }

    /// <summary>A text as it can stand in a message of one line.</summary>
    private static string Shown(string text)
    {
        const int Longest = 120;
        var line = string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
        return line.Length <= Longest ? line : $"{line[..Longest]}…";
    }
}

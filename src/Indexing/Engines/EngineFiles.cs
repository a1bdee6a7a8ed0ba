using System.Collections.Immutable;
using Site.Indexing.Pages;
using Site.Indexing.Terms;
using Site.Linking;

namespace Site.Indexing.Engines;

/// <summary>The files from which a search engine can be filled with the pages of this site, and of others.</summary>
public static class EngineFiles
{
    /// <summary>The paths of all files below the output folder.</summary>
    public static ImmutableArray<string> Paths { get; } =
        [SiteAddresses.BulkDocuments[1..], SiteAddresses.EngineSettings[1..]];

    /// <summary>The files at <see cref="Paths"/>, in that order.</summary>
    internal static ImmutableArray<EngineFile> Create(
        LinkedArchive archive, ImmutableArray<SearchablePage> pages, PartsAndSynonyms partsAndSynonyms) =>
    [
        new(Paths[0], output => BulkFile.Write(output, pages, archive)),
        new(Paths[1], output => SettingsFile.Write(output, partsAndSynonyms)),
    ];
}

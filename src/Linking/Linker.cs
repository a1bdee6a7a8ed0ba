using System.Collections.Immutable;
using Site.Disclosure;
using Site.Linking.Recognition;
using Site.Model;

namespace Site.Linking;

/// <summary>PublicArchive → LinkedArchive: addresses, references in running text, relations in both directions, and the lists to browse by.</summary>
public static class Linker
{
    /// <param name="archive">What the public may see.</param>
    /// <param name="problems">Where links to nothing, and two pages at one address, are told.</param>
    /// <param name="memory">What the last linking came to, where an archive is linked again and again.</param>
    public static LinkedArchive Link(PublicArchive archive, ProblemList problems, LinkMemory? memory = null)
    {
        memory ??= new LinkMemory { Recognition = null };
        var words = Task.Run(() => memory.Words.Of(Recogniser.WordsOf(archive)));
        var order = Task.Run(() => memory.Order.Of(RelationFinder.Dated(archive)));
        var rings = Task.Run(() => memory.Rings.Of(CycleCheck.Pages(archive)));
        var entries = new OpenEntries(archive, memory.Places);
        var listings = new Listings(entries.All, memory.Listed.Of(entries.All.Select(ListedPage.Of))).Of(archive.Vocabularies);
        var kinds = KindListing.Of(archive.Pages);
        var targets = memory.Targets.Of(Targets.Pages(archive, listings, kinds));
        var contents = archive.AllContent.ToImmutableArray();
        var written = memory.Written(contents, targets, archive.Unread);
        var matters = Task.Run(() => memory.Matters.Of(MatterPages(entries, contents, written)));
        var recognised = new PageRecognition(archive, targets, words, problems, memory.Recognition).Run(contents);
        var names = memory.Index(contents, written, recognised);
        problems.AddRange([.. targets.Problems, .. written.SelectMany(page => page.Problems.Items), .. rings.GetAwaiter().GetResult()]);
        return new LinkedArchive(archive, targets.ById, entries, matters.GetAwaiter().GetResult(), names, new RelationFinder(names, order.GetAwaiter().GetResult(), targets.ById))
        {
            Listings = listings,
            Kinds = kinds,
        };
    }

    /// <summary>What decides the matters: of each entry, which come in the order of the contents, some left out.</summary>
    private static IEnumerable<MatterPage> MatterPages(OpenEntries entries, ImmutableArray<Content> contents, ImmutableArray<WrittenNames> written)
    {
        var place = 0;
        foreach (var entry in entries.All)
        {
            while (!ReferenceEquals(contents[place], entry.Content))
            {
                place++;
            }

            yield return MatterPage.Of(entry, written[place]);
        }
    }
}

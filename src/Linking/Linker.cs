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
        var entries = new OpenEntries(archive, memory.Places);
        var listings = new Listings(entries.All, memory.Listed.Of(entries.All.Select(ListedPage.Of))).Of(archive.Vocabularies);
        var kinds = KindListing.Of(archive.Pages);
        var targets = memory.Targets.Of(Targets.Pages(archive, listings, kinds));
        problems.AddRange(targets.Problems);
        var rings = Task.Run(() => memory.Rings.Of(CycleCheck.Pages(archive)));
        var names = Names(archive, targets.ById, problems, memory);
        var matters = memory.Matters.Of(entries.All.Select(entry => MatterPage.Of(entry, names.WrittenOn(entry.Content.Id))));
        var relations = new RelationFinder(names, memory.Order.Of(RelationFinder.Dated(archive)), targets.ById);
        problems.AddRange(rings.GetAwaiter().GetResult());
        return new LinkedArchive(archive, targets.ById, entries, matters, names, relations) { Listings = listings, Kinds = kinds };
    }

    private static NameIndex Names(PublicArchive archive, IReadOnlyDictionary<PageId, Target> targets, ProblemList problems, LinkMemory memory)
    {
        var contents = archive.AllContent.ToImmutableArray();
        var recognised = new PageRecognition(archive, targets, problems, memory.Recognition).Run(contents);
        return memory.Index(contents, recognised, new KnownPages(targets, archive.Unread), problems);
    }
}

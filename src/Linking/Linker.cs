using Site.Disclosure;
using Site.Linking.Recognition;
using Site.Model;

namespace Site.Linking;

/// <summary>PublicArchive → LinkedArchive: addresses, references in running text, relations in both directions, and the lists to browse by.</summary>
public static class Linker
{
    /// <param name="archive">What the public may see.</param>
    /// <param name="problems">Where links to nothing, and two pages at one address, are told.</param>
    /// <param name="memory">What was recognised the last time, where an archive is linked again and again.</param>
    public static LinkedArchive Link(PublicArchive archive, ProblemList problems, LinkMemory? memory = null)
    {
        var rings = Task.Run(() => new CycleCheck(archive.AllContent, problems).Tell());
        var listings = Listings.Of(archive);
        var targets = Targets.Of(archive, listings, problems);
        var pages = new KnownPages(targets, archive.Unread, problems);
        var written = new Mentions(pages, problems).In(archive.AllContent);
        var recognised = new PageRecognition(archive, targets, problems, memory).Run().ToList();
        var mentions = recognised.SelectMany(page => page.Mentions).ToLookup(mention => mention.To);
        var named = written.Concat(mentions.SelectMany(mention => mention).Select(mention => (mention.From, mention.To))).Distinct().ToLookup(pair => pair.To, pair => pair.From);
        rings.Wait();
        return new LinkedArchive(archive, targets, new RelationFinder(pages, problems).Find(archive, named), listings, mentions, FoundLinks.Of(recognised.SelectMany(page => page.Links)));
    }
}

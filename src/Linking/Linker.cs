using Site.Disclosure;
using Site.Model;

namespace Site.Linking;

/// <summary>PublicArchive → LinkedArchive: addresses, relations in both directions, and the lists to browse by.</summary>
public static class Linker
{
    /// <param name="archive">What the public may see.</param>
    /// <param name="problems">Where links to nothing, and two pages at one address, are told.</param>
    public static LinkedArchive Link(PublicArchive archive, ProblemList problems)
    {
        var listings = Listings.Of(archive);
        var targets = Targets.Of(archive, listings, problems);
        var pages = new KnownPages(targets, archive.Unread, problems);
        var named = new Mentions(pages, problems).In(archive.AllContent);
        var mentions = archive.AllContent.SelectMany(content => WrittenMentions.In(content, targets)).ToLookup(mention => mention.To);
        new CycleCheck(archive.AllContent, problems).Tell();
        return new LinkedArchive(archive, targets, new RelationFinder(pages, problems).Find(archive, named), listings, mentions);
    }
}

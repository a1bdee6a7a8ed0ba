using System.Collections.Immutable;
using Site.Disclosure;
using Site.Linking.Recognition;
using Site.Model;

namespace Site.Linking;

/// <summary>
/// PublicArchive → LinkedArchive: addresses, references in both directions, matters, and lists to browse by.
/// </summary>
public static class Linker
{
    /// <param name="archive">The published archive.</param>
    /// <param name="problems">
    /// Receives an error for each broken reference, duplicate address and cycle, and a warning for each ambiguous
    /// mention.
    /// </param>
    public static LinkedArchive Link(PublicArchive archive, ProblemList problems)
    {
        var listable = new ListablePages(archive);
        var listings = ListingGroups.From(listable.All, archive.Vocabularies);
        var kinds = KindListing.Collect(archive.Pages);
        var targets = Targets.Collect(archive, listings, kinds, problems);
        CycleCheck.Report(archive, problems);

        ImmutableArray<PageWithMeeting> pages = [.. archive.AllWithMeetings];
        var lookup = new TargetLookup(targets, archive.UnreadablePages);
        ImmutableArray<WrittenReferences> written =
            [.. pages.Select(page => WrittenReferences.Resolve(page.Content, lookup, problems))];
        var inForce = new InForceFinder(pages, written, archive.Today);
        var recognised = new PageRecognition(archive, targets, inForce.FindOn, problems).RecogniseAll(pages);
        var references = new ReferenceIndex(pages.Zip(written, recognised)
            .Select(page => new OutgoingReferences(page.First.Content.Id, page.Second, page.Third?.Mentions ?? [])));
        var matters = MatterFinder.Find(listable, references);

        return new LinkedArchive(archive, targets, listable, references, inForce, matters)
        {
            KindListings = kinds,
            Links = new RecognisedLinks(recognised.OfType<RecognisedPage>()),
            ListingGroups = listings,
        };
    }
}

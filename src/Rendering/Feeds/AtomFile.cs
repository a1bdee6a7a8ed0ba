using System.Xml.Linq;
using Site.Linking;
using Site.Model;
using Site.Rendering.Files;
using Site.Rendering.Html;
using Site.Theme.Wording;

namespace Site.Rendering.Feeds;

/// <summary>A feed → Atom (RFC 4287), UTF-8.</summary>
/// <param name="archive">What the feeds are of.</param>
/// <param name="html">Turns parsed Markdown into HTML.</param>
internal sealed class AtomFile(LinkedArchive archive, TextHtml html)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private readonly string site = archive.Site.Address;

    /// <summary>A file for every feed there is.</summary>
    public IEnumerable<OutputFile> All() => Feed.AllOf(archive).Select(Of);

    /// <summary>
    /// The feed's file. Ids are canonical addresses; the feed's time is that of its newest entry, not the build's.
    /// </summary>
    private OutputFile Of(Feed feed)
    {
        var address = SiteAddresses.FeedOf(feed.Page);
        var updated = feed.Entries.Select(entry => entry.Updated).DefaultIfEmpty(DanishDay.Beginning(null)).Max();
        var root = new XElement(Atom + "feed", new XAttribute(XNamespace.Xml + "lang", "da"),
            new XElement(Atom + "id", site + address),
            new XElement(Atom + "title", feed.Title),
            new XElement(Atom + "updated", Rfc3339.Utc(updated)),
            new XElement(Atom + "author", new XElement(Atom + "name", archive.Site.Publisher ?? archive.Site.Title)),
            Link("self", site + address, "application/atom+xml"),
            Link("alternate", site + feed.Page.Address, "text/html"),
            feed.Entries.Select(Entry));
        return XmlFile.Of(address[1..], root);
    }

    private XElement Entry(FeedEntry entry)
    {
        var address = site + entry.Content.Id.Address;
        return new XElement(Atom + "entry",
            new XElement(Atom + "id", address),
            new XElement(Atom + "title", entry.Content.Title),
            Link("alternate", address, "text/html"),
            entry.Published is { } published ? new XElement(Atom + "published", Rfc3339.Utc(published)) : null,
            new XElement(Atom + "updated", Rfc3339.Utc(entry.Updated)),
            entry.Content.Topics.Select(Category),
            Summary(entry) is { Length: > 0 } summary ? new XElement(Atom + "summary", summary) : null,
            Decision(entry.Content, address));
    }

    private XElement Category(string topic) => new(
        Atom + "category",
        new XAttribute("term", topic),
        new XAttribute("label", archive.Vocabularies.Topics[topic].Title));

    /// <summary>Its context, outcome, status and summary.</summary>
    private string Summary(FeedEntry entry)
    {
        var outcome = entry.Content is AgendaItem { Outcome: { } known }
            ? $"Udfald: {FixedVocabularies.Outcomes[known]}."
            : null;
        // Of nearly every decision nobody states an end; to say so in each entry would tell nothing.
        var isNews = entry.Content is Agreement || archive.InForce(entry.Content.Id).Answer == InForceAnswer.NotInForce;
        var status = isNews && InForceWords.Status(entry.Content, archive) is { } word ? $"Status: {word}." : null;
        var context = entry.Context is null ? null : $"{entry.Context}.";
        string?[] sentences = [context, outcome, status, entry.Content.Summary];
        return string.Join(' ', sentences.OfType<string>());
    }

    /// <summary>The decision's own words; links in it are read from the page's address.</summary>
    private XElement? Decision(Content content, string address) =>
        content is AgendaItem item && item.Section(SectionKind.Decision) is { } decision
            ? new XElement(
                Atom + "content",
                new XAttribute("type", "html"),
                new XAttribute(XNamespace.Xml + "base", address),
                html.Of(decision.Blocks).Value)
            : null;

    private static XElement Link(string relation, string address, string type) =>
        new(
            Atom + "link",
            new XAttribute("rel", relation),
            new XAttribute("type", type),
            new XAttribute("href", address));
}

using System.Xml.Linq;
using Site.Linking;
using Site.Model;
using Site.Rendering.Files;
using Site.Rendering.Html;
using Site.Theme.Wording;

namespace Site.Rendering.Feeds;

/// <summary>Writes feeds as Atom (RFC 4287).</summary>
internal sealed class AtomFile(LinkedArchive archive, TextHtml html)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private readonly BaseUrl site = archive.Site.Address;

    public IEnumerable<OutputFile> CreateAll() => Feed.CreateAll(archive).Select(Create);

    /// <summary>
    /// The ids are canonical addresses. The feed's time is that of its newest entry. With the time of the build, a feed
    /// without new entries would look updated.
    /// </summary>
    private OutputFile Create(Feed feed)
    {
        var address = SiteAddresses.FeedOf(feed.Page);
        var updated = feed.Entries.Select(entry => entry.Updated).DefaultIfEmpty(DanishDay.Beginning(null)).Max();
        var root = new XElement(Atom + "feed", new XAttribute(XNamespace.Xml + "lang", "da"),
            new XElement(Atom + "id", site.UrlOf(address)),
            new XElement(Atom + "title", feed.Title),
            new XElement(Atom + "updated", Rfc3339.FormatUtc(updated)),
            new XElement(Atom + "author", new XElement(Atom + "name", archive.Site.Publisher ?? archive.Site.Title)),
            CreateLink("self", site.UrlOf(address), "application/atom+xml"),
            CreateLink("alternate", archive.Address(feed.Page), "text/html"),
            feed.Entries.Select(CreateEntry));
        return XmlFile.Create(address[1..], root);
    }

    private XElement CreateEntry(FeedEntry entry)
    {
        var address = archive.Address(entry.Content.Id);
        return new XElement(Atom + "entry",
            new XElement(Atom + "id", address),
            new XElement(Atom + "title", entry.Content.Title),
            CreateLink("alternate", address, "text/html"),
            entry.Published is { } published ? new XElement(Atom + "published", Rfc3339.FormatUtc(published)) : null,
            new XElement(Atom + "updated", Rfc3339.FormatUtc(entry.Updated)),
            entry.Content.Topics.Select(CreateCategory),
            Summarize(entry) is { Length: > 0 } summary ? new XElement(Atom + "summary", summary) : null,
            CreateDecision(entry.Content, address));
    }

    private XElement CreateCategory(string topic) => new(
        Atom + "category",
        new XAttribute("term", topic),
        new XAttribute("label", archive.Vocabularies.Topics[topic].Title));

    private string Summarize(FeedEntry entry)
    {
        var outcome = entry.Content is AgendaItem { Outcome: { } known }
            ? $"Udfald: {FixedVocabularies.Outcomes[known]}."
            : null;
        // Most items have no end date: a status in each of their entries would only repeat that.
        var showsStatus = entry.Content is Agreement
            || archive.InForce(entry.Content.Id).Answer == InForceAnswer.NotInForce;
        var status = showsStatus && InForceWords.FormatStatus(entry.Content, archive) is { } word
            ? $"Status: {word}."
            : null;
        var context = entry.Context is null ? null : $"{entry.Context}.";
        string?[] sentences = [context, outcome, status, entry.Content.Summary];
        return string.Join(' ', sentences.OfType<string>());
    }

    /// <summary>An item's decision as HTML, or null. <c>xml:base</c> resolves its relative links.</summary>
    private XElement? CreateDecision(Content content, string address) =>
        content is AgendaItem item && item.FindSection(SectionKind.Decision) is { } decision
            ? new XElement(
                Atom + "content",
                new XAttribute("type", "html"),
                new XAttribute(XNamespace.Xml + "base", address),
                html.Render(decision.Blocks).Value)
            : null;

    private static XElement CreateLink(string relation, string address, string type) =>
        new(
            Atom + "link",
            new XAttribute("rel", relation),
            new XAttribute("type", type),
            new XAttribute("href", address));
}

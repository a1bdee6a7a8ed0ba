using System.Collections.Immutable;
using Site.Model;

namespace Site.Reading.Kinds;

/// <summary><c>tilbud/</c></summary>
internal static class ServiceReader
{
    public static Service Read(PageId id, string path, PageFile file, CommonReader common)
    {
        var fields = file.Fields;
        var title = fields.RequiredText("titel");
        return common.Finish(new Service
        {
            Id = id,
            File = path,
            Title = title ?? "",
            Operator = common.Organisation(fields, "driftsherre"),
            Places = fields.Number("pladser"),
            Category = Category(fields, common),
            Aliases = [.. fields.List("aliaser").Select(alias => alias.Text)],
            ReinforcedCooperation = fields.Mappings("forstærket samarbejde").Select(Membership).FirstOrDefault(),
            History = History(fields),
        }, file);
    }

    private static int? Category(Fields fields, CommonReader common)
    {
        var category = fields.Number("kategori");
        if (category is < 1 or > 3)
        {
            common.Problems.Add(fields.PlaceOfValue("kategori"), $"Kategori {category} findes ikke.", "Skriv 1, 2 eller 3, eller slet linjen.");
        }

        return category;
    }

    private static Membership Membership(Fields fields)
    {
        var membership = new Membership(fields.Date("fra"), fields.Date("til"), fields.Text("tekst"));
        fields.CheckOrder("fra", membership.From, "til", membership.To);
        fields.RejectUnknownKeys();
        return membership;
    }

    private static ImmutableArray<ServiceEvent> History(Fields fields) =>
        [.. fields.Mappings("historik").Select(Event).OfType<ServiceEvent>().OrderBy(change => change.Date)];

    private static ServiceEvent? Event(Fields fields)
    {
        var (date, change, text) = (fields.RequiredDate("dato"), fields.RequiredWord("hændelse", FixedVocabularies.ServiceChanges), fields.RequiredText("tekst"));
        var source = CommonReader.Reference(fields, "kilde");
        fields.RejectUnknownKeys();
        return date is null || change is null || text is null ? null : new ServiceEvent(date.Value, change.Value, text, source);
    }
}

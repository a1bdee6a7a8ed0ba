using Site.Model;

namespace Site.Reading.Kinds;

/// <summary><c>arbejdsgrupper/</c></summary>
internal static class WorkingGroupReader
{
    public static WorkingGroup Read(PageId id, string path, PageFile file, CommonReader common)
    {
        var fields = file.Fields;
        var (title, status) = (fields.RequiredText("titel"), fields.RequiredWord("status", FixedVocabularies.GroupStatuses));
        return common.Finish(new WorkingGroup
        {
            Id = id,
            File = path,
            Title = title ?? "",
            Status = status ?? default,
            Founded = fields.Date("nedsat"),
            FoundedBy = common.Forum(fields, "nedsat af"),
            Deliveries = [.. fields.Mappings("leverancer").Select(Delivery).OfType<Delivery>()],
            Decisions = CommonReader.References(fields, "beslutninger"),
        }, file);
    }

    private static Delivery? Delivery(Fields fields)
    {
        var title = fields.RequiredText("titel");
        var (date, text) = (fields.Date("dato"), fields.Text("tekst"));
        fields.RejectUnknownKeys();
        return title is null ? null : new Delivery(title, date, text);
    }
}

using Site.Model;

namespace Site.Reading.Kinds;

/// <summary>Any other file of a meeting's folder: an item with its decision.</summary>
internal static class AgendaItemReader
{
    /// <param name="meeting">The folder, which should be a meeting's.</param>
    /// <param name="path">The file.</param>
    /// <param name="file">The file taken apart.</param>
    /// <param name="common">What all kinds share.</param>
    public static AgendaItem? Read(PageId meeting, string path, PageFile file, CommonReader common)
    {
        var fields = file.Fields;
        var number = fields.RequiredNumber("nummer");
        var openness = fields.RequiredWord("åbenhed", FixedVocabularies.OpennessWords);
        var isClosed = openness == Openness.Closed;
        var title = isClosed ? fields.Text("titel") ?? "" : fields.RequiredText("titel");
        var type = isClosed ? fields.Word("type", FixedVocabularies.ItemTypes) : fields.RequiredWord("type", FixedVocabularies.ItemTypes);
        var item = common.Finish(new AgendaItem
        {
            Id = meeting.Child(AgendaItem.AddressPart(number ?? 0)),
            File = path,
            Title = title ?? "",
            Number = number ?? 0,
            NumberPlace = fields.PlaceOfValue("nummer"),
            Openness = openness ?? Openness.Closed,
            Type = type,
            Outcome = fields.Word("udfald", FixedVocabularies.Outcomes),
            PublicTitle = fields.Text("offentlig titel"),
            CaseNumber = fields.Text("sagsnr"),
            FollowsUp = CommonReader.References(fields, "opfølger"),
            Attachments = [.. fields.Mappings("bilag").Select(bilag => Attachment(path, bilag, common)).OfType<Attachment>()],
        }, file with { Text = ItemSections.Named(path, file.Text, common.Problems) });
        return number is null ? null : item;
    }

    private static Attachment? Attachment(string path, Fields fields, CommonReader common)
    {
        var title = fields.RequiredText("titel");
        var openness = fields.RequiredWord("åbenhed", FixedVocabularies.OpennessWords);
        var number = fields.Number("nummer");
        var file = common.FileBeside(path, fields, "fil", "Læg filen der, ret navnet, eller slet linjen: så vises bilaget uden fil.");
        var review = fields.Text("kontrolleret") is { } hash ? new Review(hash, fields.PlaceOfValue("kontrolleret")) : null;
        fields.RejectUnknownKeys();
        return title is null || openness is null ? null : new Attachment(title, number, file, openness.Value, fields.Place) { Review = review };
    }
}

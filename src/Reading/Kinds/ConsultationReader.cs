using Site.Model;

namespace Site.Reading.Kinds;

/// <summary><c>hoeringer/</c></summary>
internal static class ConsultationReader
{
    public static Consultation Read(PageId id, string path, PageFile file, CommonReader common)
    {
        var fields = file.Fields;
        var title = fields.RequiredText("titel");
        var consultation = new Consultation
        {
            Id = id,
            File = path,
            Title = title ?? "",
            SentOut = fields.Date("udsendt"),
            Deadline = fields.Date("frist"),
            Sender = fields.Text("afsender"),
            Responses = [.. fields.Mappings("svar").Select(Response).OfType<ConsultationResponse>()],
        };
        fields.CheckOrder("udsendt", consultation.SentOut, "frist", consultation.Deadline);
        return common.Finish(consultation, file);
    }

    private static ConsultationResponse? Response(Fields fields)
    {
        var (from, text) = (fields.RequiredText("fra"), fields.RequiredText("tekst"));
        fields.RejectUnknownKeys();
        return from is null || text is null ? null : new ConsultationResponse(from, text);
    }
}

using Site.Model;

namespace Site.Reading.Kinds;

/// <summary><c>centrale-udmeldinger/</c></summary>
internal static class CentralReportingAnswerReader
{
    public static CentralReportingAnswer Read(PageId id, string path, PageFile file, CommonReader common)
    {
        var fields = file.Fields;
        var (title, status) = (fields.RequiredText("titel"), fields.RequiredWord("status", FixedVocabularies.AnswerStatuses));
        var answer = new CentralReportingAnswer
        {
            Id = id,
            File = path,
            Title = title ?? "",
            SentOut = fields.Date("udsendt"),
            Sender = fields.Text("udsender"),
            Deadline = fields.Date("frist"),
            Status = status ?? default,
            Path = [.. fields.Mappings("forløb").Select(Step).OfType<ApprovalStep>()],
        };
        fields.CheckOrder("udsendt", answer.SentOut, "frist", answer.Deadline);
        return common.Finish(answer, file);
    }

    private static ApprovalStep? Step(Fields fields)
    {
        var (body, text, status) = (fields.RequiredText("trin"), fields.RequiredText("tekst"), fields.RequiredWord("status", FixedVocabularies.StepStatuses));
        var (date, when) = (fields.Date("dato"), fields.Text("tidspunkt"));
        fields.RejectUnknownKeys();
        return body is null || text is null || status is null ? null : new ApprovalStep(date, when, body, text, status.Value);
    }
}

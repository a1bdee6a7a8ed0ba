using Site.Model;

namespace Site.Reading.Kinds;

/// <summary><c>aftaler/</c></summary>
internal static class AgreementReader
{
    public static Agreement Read(PageId id, string path, PageFile file, CommonReader common)
    {
        var fields = file.Fields;
        var (title, type) = (fields.RequiredText("titel"), fields.RequiredWord("aftaletype", FixedVocabularies.AgreementTypes));
        return common.Finish(new Agreement
        {
            Id = id,
            File = path,
            Title = title ?? "",
            Type = type ?? default,
            Adopted = fields.Date("vedtaget"),
            Decisions = CommonReader.References(fields, "beslutninger"),
        }, file);
    }
}

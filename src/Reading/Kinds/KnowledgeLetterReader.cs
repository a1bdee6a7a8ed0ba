using Site.Model;

namespace Site.Reading.Kinds;

/// <summary><c>vidensbreve/</c></summary>
internal static class KnowledgeLetterReader
{
    public static KnowledgeLetter Read(PageId id, string path, PageFile file, CommonReader common)
    {
        var title = file.Fields.RequiredText("titel");
        return common.Finish(new KnowledgeLetter
        {
            Id = id,
            File = path,
            Title = title ?? "",
            Audience = file.Fields.Text("målgruppe"),
            Where = file.Fields.Text("hvor"),
        }, file);
    }
}

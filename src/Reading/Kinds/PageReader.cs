using Site.Model;

namespace Site.Reading.Kinds;

/// <summary>Any Markdown file that is of no other kind.</summary>
internal static class PageReader
{
    public static Page Read(PageId id, string path, PageFile file, CommonReader common)
    {
        var title = file.Fields.RequiredText("titel");
        return common.Finish(new Page { Id = id, File = path, Title = title ?? "" }, file);
    }
}

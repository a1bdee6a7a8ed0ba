using System.Text;
using Site.Disclosure;
using Site.Linking;
using Site.Model;
using Site.Rendering;
using Site.Tests.Reading;

namespace Site.Tests.Rendering;

public class RedirectsTests
{
    [Fact]
    public void APathWithDanishLettersIsWrittenBothWaysAndAQueryComesFirst()
    {
        using var site = new ReadingSite().With(
            "om.md",
            "---\ntitel: Om\ntidligere-adresser: [/år, /old.aspx, '/old.aspx?id=7', /a%20b, /abc]\n---\n");
        var problems = new ProblemList();
        var archive = Linker.Link(PublicArchive.From(site.Read(problems), new DateOnly(2026, 11, 27)), problems);

        var file = Redirects.CreateFile(archive);

        Assert.Empty(problems.Sorted);
        Assert.Equal("_redirects", file.Path);
        Assert.Equal(
            """
            /a%20b /om/ 301!
            /abc /om/ 301!
            /old.aspx id=7 /om/ 301!
            /old.aspx /om/ 301!
            /%C3%A5r /om/ 301!
            /år /om/ 301!

            """,
            Encoding.UTF8.GetString(file.Content.Span));
    }
}

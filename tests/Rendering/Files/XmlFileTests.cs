using System.Text;
using System.Xml.Linq;
using Site.Rendering.Files;

namespace Site.Tests.Rendering.Files;

public class XmlFileTests
{
    [Fact]
    public void CharactersThatXmlForbidsAreRemovedAndOthersKept()
    {
        var root = new XElement("a", new XElement("b", "æ\u0001😀\t\u000B\uFFFE<"));

        var file = XmlFile.Create("a.xml", root);

        Assert.Equal("a.xml", file.Path);
        Assert.Equal(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<a>\n <b>æ😀\t&lt;</b>\n</a>\n",
            Encoding.UTF8.GetString(file.Content.Span));
    }
}

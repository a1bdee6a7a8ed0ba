using System.Text;
using System.Text.Json.Nodes;
using Site.Rendering.Files;

namespace Site.Tests.Rendering.Files;

public class JsonFileTests
{
    [Fact]
    public void LettersAreReadableAndNothingCanEndAScriptElement()
    {
        var file = JsonFile.Create("a.json", new JsonObject { ["å"] = "</script>" });

        Assert.Equal("""{"å":"\u003C/script\u003E"}""", Encoding.UTF8.GetString(file.Content.Span));
    }
}

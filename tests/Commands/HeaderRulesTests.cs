using Site.Commands;
using Site.Commands.Preview;

namespace Site.Tests.Commands;

/// <summary>Tests reading the headers of netlify.toml, in all forms that TOML allows.</summary>
public sealed class HeaderRulesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void CommentsQuotesListsAndLongTextsAreRead()
    {
        folder.Write("netlify.toml", """
            headers = [{ for = '/a/*', values = { "X-One" = 'one' } }] # all on one line
            """);
        Assert.Equal("one", Read("/a/b")["x-one"]);

        folder.Write("netlify.toml", """"
            [build]
              command = "[[headers]]" # no table
            [[headers]]
              for = "/tema/*"  # hashed names
              [headers.values]
                X-Two = "two" # a comment
                'X-Three' = '''
                a ,
                b'''
                X-Four = ["c", "d"]
            [[headers]]
              for = "/tom/"
            """");
        var headers = Read("/tema/site.css");
        Assert.Equal(["two", "a, b", "c, d"], [headers["X-Two"], headers["X-Three"], headers["X-Four"]]);
        Assert.Empty(Read("/tom/"));
        Assert.Empty(Read("/andet/"));
    }

    [Fact]
    public void WithoutTheFileThereAreNoHeaders() => Assert.Empty(Read("/"));

    [Theory]
    [InlineData("[[headers]]\nfor = \"/tema/*", "netlify.toml:2:")]
    [InlineData("[[headers]]\nvalues = { X = \"1\" }", "mangler »for«")]
    [InlineData("[[headers]]\nfor = \"/\"\nvalues = { X = 1 }", "»X« i")]
    [InlineData("headers = 1", "er ingen liste")]
    [InlineData("headers = [1]", "mangler »for«")]
    public void AnInvalidRuleIsReportedWithARemedy(string text, string expected)
    {
        folder.Write("netlify.toml", text);

        Assert.Contains(expected, Assert.Throws<UsageException>(() => Read("/")).Message, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private IReadOnlyDictionary<string, string> Read(string path) =>
        HeaderRules.Read(folder.File("netlify.toml")).Find(path);
}

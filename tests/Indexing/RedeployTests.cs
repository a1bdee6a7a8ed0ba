using Site.Indexing;

namespace Site.Tests.Indexing;

/// <summary>What a search does whose files have been replaced since the page was opened.</summary>
public class RedeployTests
{
    private sealed record Outcome(string[] Hits, int Directories, bool Fails);

    [Fact]
    public void A_search_goes_on_in_the_new_index_after_asking_once_for_its_names()
    {
        using var before = new IndexFolder([new SearchDocument("0", ["Takster før", "", "", "", ""])]);
        using var after = new IndexFolder([new SearchDocument("0", ["Takster efter", "", "", "", ""]), new SearchDocument("1", ["Noget nyt", "", "", "", ""])]);

        var outcome = Node.Run<Outcome>("redeploy.mjs", new { before = before.Path, after = after.Path, query = "takster " });

        Assert.Equal(["Takster efter"], outcome.Hits);
        Assert.Equal(2, outcome.Directories);
        Assert.True(outcome.Fails);
    }
}

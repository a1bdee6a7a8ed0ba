using Markdig.Extensions.Tables;
using Site.Model;

namespace Site.Tests.Reading;

public class TableOrdinalTests
{
    [Fact]
    public void TheTablesOfAPageAreNumberedAcrossItsSections()
    {
        const string Table = "| a |\n|---|\n| b |\n";
        using var site = new ReadingSite()
            .With("om.md", $"---\ntitel: Om\n---\n{Table}\n## Et\n\n{Table}\n{Table}\n## To\n\n{Table}");

        var text = Assert.Single(site.Read().Archive.Pages).Text;

        Assert.Equal(
            [1, 2, 3, 4],
            text.Lead.Concat(text.Sections.SelectMany(section => section.Blocks))
                .OfType<Table>()
                .Select(TableOrdinal.Get));
    }
}

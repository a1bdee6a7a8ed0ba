using System.Text;
using Site.Model;
using Site.Writing;

namespace Site.Tests.Writing;

public class AddressListTests
{
    [Fact]
    public void TheListIsSortedAndEachLineIsAnAddress()
    {
        var file = AddressList.CreateFile([new PageId("om"), new PageId(""), new PageId("aftaler/b")]);

        Assert.Equal("adresser.txt", file.Path);
        Assert.Equal("/\n/aftaler/b/\n/om/\n", Encoding.UTF8.GetString(file.Content.Span));
    }

    [Fact]
    public void TheNextBuildReadsWhatThisOnePublished()
    {
        using var folder = new TemporaryFolder();
        using (var first = new OutputFolder(folder.File("output")))
        {
            Assert.Empty(AddressList.ReadPrevious(first));
            first.Write(AddressList.CreateFile([new PageId("om"), new PageId("")]));
            first.Publish();
        }

        using var next = new OutputFolder(folder.File("output"));

        Assert.Equal(["", "om"], AddressList.ReadPrevious(next).Select(promise => promise.Id.Value));
    }

    [Fact]
    public void APromisedAddressThatLeadsNowhereIsReportedOnce()
    {
        var problems = new ProblemList();

        AddressList.Report(
            [Promise("om"), Promise("takster"), Promise("takster"), Promise("helt-andet")],
            new HashSet<PageId> { new("om"), new("takst") }, problems);

        Assert.Collection(
            problems.Sorted,
            other => Assert.DoesNotContain("for eksempel", other.Remedy, StringComparison.Ordinal),
            moved =>
            {
                Assert.Equal("takster.md", moved.Place.File);
                Assert.Contains("/takster/", moved.What, StringComparison.Ordinal);
                Assert.Contains("for eksempel på »takst«", moved.Remedy, StringComparison.Ordinal);
            });
    }

    private static PromisedAddress Promise(string id) => new(new PageId(id), new SourcePlace($"{id}.md"));
}

using Site.Linking;
using Site.Model;

namespace Site.Tests.Linking.Listings;

public class ListingOrderTests
{
    [Fact]
    public void NewestFirstPagesBeforeItemsOfTheDayAndItemsByNumber()
    {
        var pages = PageWithMeeting.Enumerate(
            [
                TestPages.Meeting("2019-05-05", TestPages.Item(2), TestPages.Item(10)),
                TestPages.Meeting("2020-05-05", TestPages.Item(1)),
            ],
            [
                TestPages.Agreement("aftaler/a", "2019-05-05"),
                TestPages.Agreement("aftaler/b", "2021-01-01"),
                TestPages.Page("om"),
            ]);

        Assert.Equal(
            [
                "aftaler/b", "moeder/2020-05-05-das/1", "aftaler/a",
                "moeder/2019-05-05-das/2", "moeder/2019-05-05-das/10", "om",
            ],
            ListingOrder.Sort([.. pages]).Select(page => page.Content.Id.Value));
    }

    [Fact]
    public void ClosedItemsAreNotListable()
    {
        var closed = TestPages.Item(2) with { Openness = Openness.Closed };
        var archive = TestPages.Archive([TestPages.Meeting("2019-05-05", TestPages.Item(1), closed)]);

        var listable = new ListablePages(archive);

        Assert.Equal(
            ["moeder/2019-05-05-das", "moeder/2019-05-05-das/1"], listable.All.Select(page => page.Content.Id.Value));
        Assert.Equal(1, listable.IndexOf(new PageId("moeder/2019-05-05-das/1")));
        Assert.Null(listable.Find(new PageId("moeder/2019-05-05-das/2")));
    }
}

using System.Collections.Immutable;
using Site.Disclosure;
using Site.Linking;
using Site.Model;

namespace Site.Tests.Linking.Matters;

public class MatterFinderTests
{
    [Fact]
    public void PagesThatFollowUpOrReplaceOneAnotherAreOneMatterFromOldestToNewest() => Assert.Equal(
        ["moeder/2019-01-01-das/1", "aftaler/a", "moeder/2021-01-01-das/1"],
        Assert.Single(Find(
            [
                TestPages.Meeting(
                    "2021-01-01",
                    TestPages.Item(1) with { FollowsUp = TestPages.References("moeder/2019-01-01-das/1") }),
                TestPages.Meeting("2019-01-01", TestPages.Item(1), TestPages.Item(2)),
            ],
            TestPages.Agreement("aftaler/a", "2020-01-01", null, "moeder/2019-01-01-das/1"))));

    [Fact]
    public void APageWithoutADateComesRightAfterWhatItBuildsOn() => Assert.Equal(
        ["aftaler/a", "aftaler/uden", "aftaler/b"],
        Assert.Single(Find(
            [],
            TestPages.Agreement("aftaler/a", "2018-01-01"),
            TestPages.Agreement("aftaler/b", "2020-01-01", null, "aftaler/uden"),
            TestPages.Agreement("aftaler/uden", null, null, "aftaler/a"))));

    [Fact]
    public void ACaseNumberJoinsItemsOfDifferentMeetings() => Assert.Equal(
        ["moeder/2019-01-01-das/1", "moeder/2020-01-01-das/2"],
        Assert.Single(Find(
        [
            TestPages.Meeting("2020-01-01", WithCase(2, "2019-17")),
            TestPages.Meeting("2019-01-01", WithCase(1, "2019-17")),
        ])));

    [Fact]
    public void ANumberThatSeveralItemsOfOneMeetingHaveJoinsNothing() => Assert.Empty(Find(
    [
        TestPages.Meeting("2020-01-01", WithCase(1, "2019-17"), WithCase(2, "2019-17")),
        TestPages.Meeting("2019-01-01", WithCase(1, "2019-17")),
    ]));

    [Fact]
    public void TheLongestMatterComesFirstThenTheNewest() => Assert.Equal(
        ["aftaler/b3", "aftaler/d2", "aftaler/a2"],
        Find(
            [],
            TestPages.Agreement("aftaler/a1", "2010-01-01"),
            TestPages.Agreement("aftaler/a2", "2011-01-01", null, "aftaler/a1"),
            TestPages.Agreement("aftaler/b1", "2001-01-01"),
            TestPages.Agreement("aftaler/b2", "2002-01-01", null, "aftaler/b1"),
            TestPages.Agreement("aftaler/b3", "2003-01-01", null, "aftaler/b2"),
            TestPages.Agreement("aftaler/d1", "2012-01-01"),
            TestPages.Agreement("aftaler/d2", "2013-01-01", null, "aftaler/d1")).Select(matter => matter[^1]));

    private static AgendaItem WithCase(int number, string caseNumber) =>
        TestPages.Item(number) with { CaseNumber = caseNumber };

    private static ImmutableArray<ImmutableArray<string>> Find(IEnumerable<Meeting> meetings, params Content[] pages)
    {
        var archive = TestPages.Archive(meetings, pages);
        var matters = MatterFinder.Find(new ListablePages(archive), Written(archive));
        return [.. matters.Select(matter => matter.Select(page => page.Content.Id.Value).ToImmutableArray())];
    }

    private static ReferenceIndex Written(PublicArchive archive) =>
        new(archive.AllContent.Select(page => new OutgoingReferences(
            page.Id,
            new WrittenReferences(
                [.. ((page as AgendaItem)?.FollowsUp ?? []).Select(reference => reference.Target)],
                [.. page.Replaces.Select(reference => reference.Target)],
                []),
            [])));
}

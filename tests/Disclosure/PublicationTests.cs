using Site.Disclosure;
using Site.Model;

namespace Site.Tests.Disclosure;

public class PublicationTests
{
    private static readonly DateOnly Today = new(2026, 11, 27);

    [Theory]
    [InlineData(false, null, null, true)]
    [InlineData(true, null, null, false)]
    [InlineData(false, 0, null, true)]
    [InlineData(false, 1, null, false)]
    [InlineData(false, null, 0, false)]
    [InlineData(false, null, 1, true)]
    [InlineData(false, -2, -1, false)]
    [InlineData(false, 1, -1, false)]
    public void APageIsPublishedFromItsFirstDayUntilItIsWithdrawn(bool isDraft, int? from, int? to, bool isShown)
    {
        var page = Page(isDraft, from, to);

        Assert.Equal(isShown, new Publication(Today, showsDrafts: false).Shows(page));
    }

    [Fact]
    public void DraftsAreShownOnRequestButNotEmbargoedOnes()
    {
        var publication = new Publication(Today, showsDrafts: true);

        Assert.True(publication.Shows(Page(isDraft: true, null, null)));
        Assert.False(publication.Shows(Page(isDraft: true, 1, null)));
    }

    [Fact]
    public void NextDueIsTheFirstDayOnWhichAPageIsPublishedOrWithdrawn()
    {
        var publication = new Publication(Today, showsDrafts: false);

        Assert.Equal(
            Today.AddDays(2),
            publication.NextDue([Page(false, 5, null), Page(false, -5, 2), Page(true, 1, null), Page(false, 0, null)]));
        Assert.Null(publication.NextDue([Page(false, null, null), Page(false, -3, -1)]));
    }

    private static Page Page(bool isDraft, int? from, int? to) => new()
    {
        IsDraft = isDraft,
        PublishFrom = from is { } first ? Today.AddDays(first) : null,
        WithdrawnFrom = to is { } end ? Today.AddDays(end) : null,
    };
}

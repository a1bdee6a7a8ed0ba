using Site.Linking;
using Site.Model;

namespace Site.Tests.Linking.References;

public class ReferenceIndexTests
{
    private static readonly PageId One = new("en"), Two = new("to"), Three = new("tre");

    [Fact]
    public void AReferenceIsFoundFromBothItsEnds()
    {
        var index = new ReferenceIndex(
        [
            new OutgoingReferences(One, new WrittenReferences([Two], [Three], []), []),
            new OutgoingReferences(Two, new WrittenReferences([], [Three], []), []),
        ]);

        Assert.Equal([Two], index.FindWritten(One).FollowsUp);
        Assert.Equal([One], index.FindIncoming(Two).FollowedUpBy);
        Assert.Equal([One, Two], index.FindIncoming(Three).ReplacedBy);
        Assert.Empty(index.FindWritten(Three).Replaces);
        Assert.Empty(index.FindIncoming(One).MentionedIn);
    }

    [Fact]
    public void APageThatNamesAnotherInTextAndFrontMatterMentionsItOnce()
    {
        var mention = new Mention(One, Two, "Se to.");

        var index = new ReferenceIndex(
            [new OutgoingReferences(One, new WrittenReferences([], [], [Two]), [mention, mention])]);

        Assert.Equal([One], index.FindIncoming(Two).MentionedIn);
        Assert.Equal([mention, mention], index.FindIncoming(Two).Mentions);
    }
}

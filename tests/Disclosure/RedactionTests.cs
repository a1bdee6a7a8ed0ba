using Site.Disclosure;
using Site.Model;

namespace Site.Tests.Disclosure;

public class RedactionTests
{
    private static readonly Attachment OpenFile = CreateAttachment("åben.pdf", Openness.Open);
    private static readonly Attachment ClosedFile = CreateAttachment("lukket.pdf", Openness.Closed);

    [Fact]
    public void AMeetingWithNothingToRedactIsReturnedUnchanged()
    {
        var meeting = MeetingWith(Item(1, Openness.Open) with { Attachments = [OpenFile] });

        Assert.Same(meeting, Redaction.Redact(meeting, _ => true));
    }

    [Fact]
    public void AClosedItemKeepsOnlyItsNumber()
    {
        var closed = Item(2, Openness.Closed) with
        {
            Summary = "hemmeligt",
            Topics = ["takst"],
            CaseNumber = "2023-016352",
            Outcome = Outcome.Approved,
            Attachments = [OpenFile],
            PublishFrom = new DateOnly(2020, 1, 1),
        };

        var redacted = Assert.Single(Redaction.Redact(MeetingWith(closed), _ => true).Items);

        var expected = new AgendaItem
        {
            Id = closed.Id,
            File = closed.File,
            Number = closed.Number,
            Openness = Openness.Closed,
            Title = "Lukket punkt",
        };
        Assert.Equal(expected, redacted);
    }

    [Fact]
    public void AClosedItemMayHaveAPublicTitle()
    {
        var meeting = MeetingWith(Item(2, Openness.Closed) with { PublicTitle = "Personalesag" });

        Assert.Equal("Personalesag", Redaction.Redact(meeting, _ => true).Items[0].Title);
    }

    [Fact]
    public void AnOpenItemLosesItsClosedAttachments()
    {
        var redacted = Redaction.Redact(
            MeetingWith(Item(1, Openness.Open) with { Attachments = [ClosedFile, OpenFile] }), _ => true);

        Assert.Equal([OpenFile], redacted.Items[0].Attachments);
    }

    [Fact]
    public void AnItemThatIsNotPublishedIsRemoved()
    {
        var meeting = MeetingWith(Item(1, Openness.Open), Item(2, Openness.Open));

        var redacted = Redaction.Redact(meeting, item => item != meeting.Items[0]);

        Assert.Equal("2", Assert.Single(redacted.Items).Number.ToString());
    }

    private static Attachment CreateAttachment(string file, Openness openness) =>
        new(file, null, file, openness, new SourcePlace(""));

    private static AgendaItem Item(int number, Openness openness) => new()
    {
        Id = new PageId($"moeder/m/{number}"),
        File = $"moeder/m/{number}.md",
        Title = $"Punkt {number}",
        Number = ItemNumber.From(number),
        Openness = openness,
    };

    private static Meeting MeetingWith(params AgendaItem[] items) => new()
    {
        Forum = new VocabularyEntry("das", "DAS", "DAS", [], null),
        HeldOn = new PartialDate(2020, 1, 1),
        Edition = Edition.Minutes,
        Items = [.. items],
    };
}

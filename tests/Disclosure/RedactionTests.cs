using Site.Disclosure;
using Site.Model;

namespace Site.Tests.Disclosure;

/// <summary>What is left of a meeting's items for the public.</summary>
public class RedactionTests
{
    private static readonly Attachment OpenFile = Attached("åben.pdf", Openness.Open);
    private static readonly Attachment ClosedFile = Attached("lukket.pdf", Openness.Closed);

    [Fact]
    public void AMeetingWithNothingToHideIsTheVerySame()
    {
        var meeting = With(Item(1, Openness.Open) with { Attachments = [OpenFile] });

        Assert.Same(meeting, Redaction.Redact(meeting, _ => true));
    }

    [Fact]
    public void AClosedItemKeepsItsNumberAndNothingElse()
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

        var left = Assert.Single(Redaction.Redact(With(closed), _ => true).Items);

        var expected = new AgendaItem
        {
            Id = closed.Id,
            File = closed.File,
            Number = closed.Number,
            Openness = Openness.Closed,
            Title = "Lukket punkt",
        };
        Assert.Equal(expected, left);
    }

    [Fact]
    public void AClosedItemMayHaveATitleForThePublic()
    {
        var meeting = With(Item(2, Openness.Closed) with { PublicTitle = "Personalesag" });

        Assert.Equal("Personalesag", Redaction.Redact(meeting, _ => true).Items[0].Title);
    }

    [Fact]
    public void AnOpenItemLosesItsClosedAttachments()
    {
        var left = Redaction.Redact(
            With(Item(1, Openness.Open) with { Attachments = [ClosedFile, OpenFile] }), _ => true);

        Assert.Equal([OpenFile], left.Items[0].Attachments);
    }

    [Fact]
    public void AnItemThatIsNotPublishedIsGone()
    {
        var meeting = With(Item(1, Openness.Open), Item(2, Openness.Open));

        var left = Redaction.Redact(meeting, item => item != meeting.Items[0]);

        Assert.Equal("2", Assert.Single(left.Items).Number.ToString());
    }

    private static Attachment Attached(string file, Openness openness) =>
        new(file, null, file, openness, new SourcePlace(""));

    private static AgendaItem Item(int number, Openness openness) => new()
    {
        Id = new PageId($"moeder/m/{number}"),
        File = $"moeder/m/{number}.md",
        Title = $"Punkt {number}",
        Number = ItemNumber.From(number),
        Openness = openness,
    };

    private static Meeting With(params AgendaItem[] items) => new()
    {
        Forum = new VocabularyEntry("das", "DAS", "DAS", [], null),
        HeldOn = new PartialDate(2020, 1, 1),
        Edition = Edition.Minutes,
        Items = [.. items],
    };
}

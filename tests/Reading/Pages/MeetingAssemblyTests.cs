using System.Collections.Immutable;
using System.Globalization;
using Site.Model;
using Site.Reading.Pages;

namespace Site.Tests.Reading.Pages;

public class MeetingAssemblyTests
{
    private const string Folder = "moeder/2026-11-25-das";

    private readonly ProblemList problems = new();

    private IEnumerable<string> Problems => problems.Sorted.Select(found => $"{found.Place.File} {found.What}");

    [Fact]
    public void ItemsAreSortedByNumber()
    {
        Assert.Equal(["2", "2.9", "2.10"], Assemble(("a.md", "2.10"), ("b.md", "2"), ("c.md", "2.9")));
        Assert.Empty(Problems);
    }

    [Fact]
    public void TheSecondItemOfANumberIsLeftOut()
    {
        Assert.Equal(["1"], Assemble(("a.md", "1"), ("b.md", "1")));
        Assert.Equal([$"{Folder}/b.md Punkt 1 findes allerede i a.md."], Problems);
    }

    [Theory]
    [InlineData("03-p.md", "2", true)]
    [InlineData("02.1-p.md", "2.2", true)]
    [InlineData("02-p.md", "2", false)]
    [InlineData("02-1-p.md", "2.1", false)]
    [InlineData("p.md", "2", false)]
    public void AFileNameWithAnotherNumberIsAProblem(string name, string number, bool isProblem)
    {
        Assemble((name, number));
        Assert.Equal(
            isProblem,
            problems.Sorted.Any(found => found.What.Contains("filens navn begynder", StringComparison.Ordinal)));
    }

    [Fact]
    public void AnItemWhoseMeetingCannotBeReadIsNotCalledStray()
    {
        var item = Item("a.md", "1");

        Assert.Empty(MeetingAssembly.Assemble([item], [item.File, $"{Folder}/index.md"], problems));
        Assert.Empty(Problems);

        MeetingAssembly.Assemble([item], [item.File], problems);
        Assert.Equal([$"{Folder}/a.md Punktet ligger i en mappe, der ikke er et møde."], Problems);
    }

    [Fact]
    public void AMeetingHasAtMostThreeHundredItems()
    {
        var numbers = Enumerable.Range(1, 301).Select(number => number.ToString(CultureInfo.InvariantCulture));

        Assert.Equal(300, Assemble([.. numbers.Select(number => ($"p{number}.md", number))]).Length);
        Assert.Equal([$"{Folder}/index.md Mødet har 301 punkter; det må højst have 300."], Problems);
    }

    private string[] Assemble(params (string Name, string Number)[] items)
    {
        var meeting = new Meeting
        {
            Id = new PageId(Folder),
            File = $"{Folder}/index.md",
            Forum = new VocabularyEntry("das", "DAS", "DAS", [], null),
            HeldOn = new PartialDate(2026, 11, 25),
            Edition = Edition.Agenda,
        };
        ImmutableArray<Content> pages = [meeting, .. items.Select(item => Item(item.Name, item.Number))];
        var meetings = MeetingAssembly.Assemble(pages, [.. pages.Select(page => page.File)], problems);
        return [.. Assert.Single(meetings).Items.Select(item => item.Number.ToString())];
    }

    private static AgendaItem Item(string name, string number)
    {
        var file = $"{Folder}/{name}";
        return new()
        {
            File = file,
            Number = ItemNumber.Parse(number)!.Value,
            NumberPlace = new SourcePlace(file, 2),
            Openness = Openness.Open,
        };
    }
}

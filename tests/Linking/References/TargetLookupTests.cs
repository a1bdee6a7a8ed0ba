using Site.Linking;
using Site.Model;

namespace Site.Tests.Linking.References;

public class TargetLookupTests
{
    private static readonly PageId Known = new("aftaler/rammeaftale-2018");
    private static readonly Dictionary<PageId, Target> Targets =
        new() { [Known] = new(Known, "Rammeaftale 2018", null, null, []) };

    private readonly ProblemList problems = new();

    [Fact]
    public void ANameThatNoPageHasIsReportedWithTheNearest()
    {
        var lookup = new TargetLookup(Targets, []);

        Assert.Null(lookup.Find(new PageId("aftaler/rammeaftale-2081"), new SourcePlace("a.md"), problems));

        var problem = Assert.Single(problems.Sorted);
        Assert.Contains("findes ikke", problem.What, StringComparison.Ordinal);
        Assert.Contains("»aftaler/rammeaftale-2018« (Rammeaftale 2018)", problem.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("moeder/2020-01-01-das/3")]
    [InlineData("moeder/2020-01-01-das")]
    public void WhatAnUnreadFileMayHoldIsNotReportedAsWell(string id)
    {
        var lookup = new TargetLookup(Targets, ["moeder/2020-01-01-das/03-punkt.md"]);

        Assert.Null(lookup.Find(new PageId(id), new SourcePlace("a.md"), problems));
        Assert.Empty(problems.Sorted);
    }
}

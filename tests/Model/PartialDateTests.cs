using Site.Model;

namespace Site.Tests.Model;

public class PartialDateTests
{
    [Theory]
    [InlineData("2019-10-24", "24. oktober 2019")]
    [InlineData("2012-05", "maj 2012")]
    [InlineData("2015", "2015")]
    [InlineData("2024-02-29", "29. februar 2024")]
    public void ADateIsWrittenForPeopleAndForMachines(string text, string danish)
    {
        var date = PartialDate.Parse(text);

        Assert.NotNull(date);
        Assert.Equal(danish, date.Value.InDanish);
        Assert.Equal(text, date.Value.ToString());
    }

    [Theory]
    [InlineData("2023-02-29")]
    [InlineData("2023-13")]
    [InlineData("24-10-2019")]
    [InlineData("2019-1-1")]
    [InlineData("i går")]
    [InlineData("0219-10-24")]
    [InlineData("3019")]
    public void ADateThatDoesNotExistIsNone(string text) => Assert.Null(PartialDate.Parse(text));

    [Fact]
    public void WhatIsUnknownComesBeforeTheFirst()
    {
        var dates = new[]
        {
            "2012-05-01",
            "2012-06",
            "2012",
            "2011-12-31",
            "2012-05",
        }.Select(text => PartialDate.Parse(text)!.Value).Order();

        Assert.Equal(["2011-12-31", "2012", "2012-05", "2012-05-01", "2012-06"], dates.Select(date => date.ToString()));
    }

    [Theory]
    [InlineData("2026-11-28", true)]
    [InlineData("2026-11-27", false)]
    [InlineData("2026-11", false)]
    [InlineData("2026-12", true)]
    [InlineData("2027", true)]
    [InlineData("2026", false)]
    public void ADateIsAheadFromItsBeginning(string text, bool expected) =>
        Assert.Equal(expected, PartialDate.Parse(text)!.Value.IsAfter(new DateOnly(2026, 11, 27)));
}

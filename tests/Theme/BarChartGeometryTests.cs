using Site.Theme.Parts.Figures;

namespace Site.Tests.Theme;

public class BarChartGeometryTests
{
    [Fact]
    public void BarsShareOneScaleThatBeginsAtZero()
    {
        var chart = BarChartGeometry.From([new("Lille", [25m, 50m]), new("Stor", [100m, 0m])]);

        Assert.Equal(0, chart.Zero);
        Assert.Equal([17m, 34m, 68m, 0m], chart.Groups.SelectMany(group => group.Bars).Select(bar => bar.Width));
        Assert.All(chart.Groups.SelectMany(group => group.Bars), bar => Assert.Equal(0, bar.Left));
    }

    [Fact]
    public void NegativeFiguresGoTheOtherWayFromZero()
    {
        var chart = BarChartGeometry.From([new("Ned", [-50m]), new("Op", [50m])]);

        Assert.Equal(34, chart.Zero);
        Assert.Equal((0m, 34m), (chart.Groups[0].Bars[0].Left, chart.Groups[0].Bars[0].Width));
        Assert.Equal((34m, 34m), (chart.Groups[1].Bars[0].Left, chart.Groups[1].Bars[0].Width));
    }

    [Fact]
    public void GroupsNeverOverlapAndFitTheHeight()
    {
        var chart = BarChartGeometry.From(
            Enumerable.Range(1, 12).Select(
                number => new BarGroup($"Et temmelig langt navn på et botilbud nummer {number}", [number, null])));

        var baselines = chart.Groups.Select(group => group.Baseline).ToList();
        Assert.Equal(baselines.Order(), baselines);
        Assert.All(
            chart.Groups.Zip(chart.Groups.Skip(1)),
            pair => Assert.True(pair.First.Bars[^1].Top + BarChartGeometry.BarHeight < pair.Second.Baseline));
        Assert.True(chart.Groups[^1].Bars[^1].Top + BarChartGeometry.BarHeight <= chart.Height);
        Assert.All(chart.Groups, group => Assert.True(group.Lines.Length > 1));
    }

    [Fact]
    public void NothingButZeroesIsAPictureTooAndNoDivision()
    {
        var chart = BarChartGeometry.From([new("Intet", [0m])]);

        Assert.Equal(0, chart.Groups[0].Bars[0].Width);
    }
}

using Site.Model;

namespace Site.Tests.Model;

public class DanishDayTests
{
    [Theory]
    [InlineData("2026-06-30T21:59:59Z", "2026-06-30")]
    [InlineData("2026-06-30T22:00:00Z", "2026-07-01")]
    [InlineData("2026-12-31T22:59:59Z", "2026-12-31")]
    [InlineData("2026-12-31T23:00:00Z", "2027-01-01")]
    public void ADayBeginsWhenItDoesInCopenhagen(string moment, string day) =>
        Assert.Equal(DateOnly.Parse(day, null), DanishDay.At(DateTimeOffset.Parse(moment, null)));

    /// <summary>The clocks go on at 2 on 29 March 2026, and back at 3 on 25 October.</summary>
    [Theory]
    [InlineData("2026-01-15", "09:30", "2026-01-15T08:30:00Z")]
    [InlineData("2026-07-15", "09:30", "2026-07-15T07:30:00Z")]
    [InlineData("2026-03-29", "02:30", "2026-03-29T01:30:00Z")]
    [InlineData("2026-10-25", "02:30", "2026-10-25T01:30:00Z")]
    public void ATimeIsTheOneOfTheClocksOfCopenhagen(string day, string time, string moment) => Assert.Equal(
        DateTimeOffset.Parse(moment, null), DanishDay.Moment(DateOnly.Parse(day, null), TimeOnly.Parse(time, null)));
}

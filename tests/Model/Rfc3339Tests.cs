using Site.Model;

namespace Site.Tests.Model;

public class Rfc3339Tests
{
    [Fact]
    public void ATimeIsWrittenInUtc() => Assert.Equal(
        "2026-11-27T12:30:05Z", Rfc3339.FormatUtc(new DateTimeOffset(2026, 11, 27, 13, 30, 5, TimeSpan.FromHours(1))));
}

using Site.Indexing.Compounds;

namespace Site.Tests.Indexing.Compounds;

public class RecurringPartsTests
{
    [Fact]
    public void APartRecursNextToTwoDifferentOthers()
    {
        var parts = new RecurringParts();
        parts.Add("hjerne", "skade".AsMemory());
        parts.Add("hjerne", "center".AsMemory());
        parts.Add("takst", "analyse".AsMemory());
        parts.Add("takst", "analyse".AsMemory());

        Assert.Equal(["hjerne"], parts.All);
    }
}

using Site.Model;

namespace Site.Tests.Model;

public class DeviceNamesTests
{
    [Theory]
    [InlineData("con")]
    [InlineData("AUX.md")]
    [InlineData("nul.tar.gz")]
    [InlineData("com0")]
    [InlineData("lpt9.txt")]
    public void ADeviceIsReservedWithAnyExtension(string name) => Assert.True(DeviceNames.Contains(name));

    [Theory]
    [InlineData("console.md")]
    [InlineData("con-1")]
    [InlineData("com10")]
    [InlineData("a.con")]
    [InlineData("com")]
    public void ANameThatOnlyContainsOneIsNot(string name) => Assert.False(DeviceNames.Contains(name));
}

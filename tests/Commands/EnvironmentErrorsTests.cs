using Site.Commands;

namespace Site.Tests.Commands;

public class EnvironmentErrorsTests
{
    /// <summary>EIO, errno(3).</summary>
    private const int InputOutputError = 5;

    [Fact]
    public void ADiskThatFailsIsDescribedInDanish() => Assert.StartsWith(
        "Disken meldte en fejl: der kan ikke læses eller skrives i /sti/fil. Bed den, der passer maskinen, ",
        EnvironmentErrors.Describe(new IOException("Input/output error : '/sti/fil'", InputOutputError)),
        StringComparison.Ordinal);
}

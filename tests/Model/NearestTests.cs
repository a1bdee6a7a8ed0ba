namespace Site.Tests.Model;

public class NearestTests
{
    /// <summary>The front page's id is nothing, which is one letter from "b".</summary>
    [Theory]
    [InlineData("b", "Skriv sidens sti under input uden endelse, ")]
    [InlineData("omm", "Mente du »om« (Om os)?")]
    public async Task ASlipSharesALetterWithWhatWasMeant(string id, string remedy)
    {
        using var folder = new TemporaryFolder();
        folder.Write("input/om.md", $"---\ntitel: Om os\n---\n[Side](xref:{id})\n");

        Assert.StartsWith(remedy, Assert.Single(await InProcess.CheckAsync(folder)).Remedy, StringComparison.Ordinal);
    }
}

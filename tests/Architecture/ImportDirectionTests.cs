using Microsoft.CodeAnalysis.CSharp;

namespace Site.Tests.Architecture;

/// <summary>Stages depend one way. Read from what each name in the source means, so however it is written.</summary>
public class ImportDirectionTests
{
    /// <summary>For each part of the house, the parts it may name.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Model"] = [],
        ["Documents"] = ["Model"],
        ["Importing"] = ["Model"],
        ["Reading"] = ["Model"],
        ["Disclosure"] = ["Model", "Documents"],
        ["Linking"] = ["Model", "Disclosure"],
        ["Indexing"] = ["Model", "Linking"],
        ["Theme"] = ["Model", "Linking"],
        ["Rendering"] = ["Model", "Linking", "Theme"],
        ["Writing"] = ["Model", "Rendering"],
        ["Commands"] =
            ["Model", "Importing", "Reading", "Disclosure", "Linking", "Indexing", "Rendering", "Writing"],
        ["Program"] = ["Commands", "Writing"],
    };

    [Fact]
    public void EveryPartOfTheHouseNamesOnlyThePartsBeforeIt()
    {
        var between = SourceUse.InSource.Where(use => PartOf(use.From) != PartOf(use.To)).ToList();

        Assert.NotEmpty(between);
        Assert.DoesNotContain(between, use => !Allowed[PartOf(use.From)].Contains(PartOf(use.To)));
    }

    [Fact]
    public void EveryRazorComponentIsAmongWhatIsRead()
    {
        var generated = SourceCode.Files().Where(file => file.Contains("/generated/", StringComparison.Ordinal))
            .Select(Path.GetFileName).ToList();

        var components = Directory.EnumerateFiles(Repository.File("theme"), "*.razor", SearchOption.AllDirectories)
            .Where(file => !file.Contains("node_modules", StringComparison.Ordinal))
            .Select(file => Path.GetFileNameWithoutExtension(file) + "_razor.g.cs");
        Assert.Empty(components.Except(generated));
    }

    [Theory]
    [InlineData("namespace Site.Model; class X { Site.Commands.SiteBuild? y; }")]
    [InlineData("namespace Site.Model; class X { Commands.SiteBuild? y; }")]
    [InlineData("global using Site.Commands; namespace Site.Model { class X { SiteBuild? y; } }")]
    [InlineData("using B = Site.Commands.SiteBuild; namespace Site.Model { class X { object y = typeof(B); } }")]
    [InlineData("namespace Site.Model.Deeper; class X { string y = nameof(Site.Commands.SiteBuild); }")]
    public void ANameThatPointsBackwardsIsSeenHoweverItIsWritten(string source)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var probe = CSharpSyntaxTree.ParseText(source, path: "src/Model/Probe.cs", cancellationToken: cancellation);

        Assert.Contains(
            SourceUse.In(probe, SourceCode.Compile([probe])),
            use => PartOf(use.From) == "Model" && use.To == "Commands");
    }

    private static string PartOf(string space) => space.Split('.')[0];
}

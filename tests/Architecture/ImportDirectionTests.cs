using Microsoft.CodeAnalysis.CSharp;

namespace Site.Tests.Architecture;

/// <summary>
/// Checks which top-level namespaces reference which. Names are resolved by the compiler, so their syntax does not
/// matter.
/// </summary>
public class ImportDirectionTests
{
    /// <summary>The namespaces that each top-level namespace may reference.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Model"] = [],
        ["Documents"] = ["Model"],
        ["Reading"] = ["Model"],
        ["Disclosure"] = ["Model", "Documents"],
        ["Linking"] = ["Model", "Disclosure"],
        ["Indexing"] = ["Model", "Linking"],
        ["Theme"] = ["Model", "Linking"],
        ["Rendering"] = ["Model", "Linking", "Theme"],
        ["Writing"] = ["Model", "Rendering"],
        ["Commands"] = ["Model", "Reading", "Disclosure", "Linking", "Indexing", "Rendering", "Writing"],
        ["Program"] = ["Commands", "Writing"],
    };

    [Fact]
    public void ATopLevelNamespaceReferencesOnlyAllowedOnes()
    {
        var external = SourceReference.InSource
            .Where(reference => TopLevel(reference.From) != TopLevel(reference.To)).ToList();

        Assert.NotEmpty(external);
        Assert.DoesNotContain(
            external, reference => !Allowed[TopLevel(reference.From)].Contains(TopLevel(reference.To)));
    }

    [Fact]
    public void EveryRazorComponentIsChecked()
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
    public void AForbiddenReferenceIsFoundWhateverItsSyntax(string source)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var probe = CSharpSyntaxTree.ParseText(source, path: "src/Model/Probe.cs", cancellationToken: cancellation);

        Assert.Contains(
            SourceReference.In(probe, SourceCode.Compile([probe])),
            reference => TopLevel(reference.From) == "Model" && reference.To == "Commands");
    }

    private static string TopLevel(string name) => name.Split('.')[0];
}

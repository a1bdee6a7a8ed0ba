using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

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
        ["Commands"] = ["Model", "Importing", "Reading", "Disclosure", "Linking", "Indexing", "Rendering", "Writing"],
        ["Program"] = ["Commands", "Writing"],
    };

    [Fact]
    public void EveryPartOfTheHouseNamesOnlyThePartsBeforeIt()
    {
        var house = SourceCode.Compile();
        var uses = house.SyntaxTrees.Where(tree => tree.FilePath.Length > 0).SelectMany(tree => UsesIn(tree, house)).ToHashSet();

        Assert.Empty(uses.Where(use => !Allowed[use.From].Contains(use.To)).Select(use => use.ToString()).Order());
    }

    [Fact]
    public void EveryRazorComponentIsAmongWhatIsRead()
    {
        var generated = SourceCode.Files().Where(file => file.Contains("/generated/", StringComparison.Ordinal)).Select(Path.GetFileName).ToList();

        var components = Directory.EnumerateFiles(Repository.File("theme"), "*.razor", SearchOption.AllDirectories)
            .Where(file => !file.Contains("node_modules", StringComparison.Ordinal)).Select(file => Path.GetFileNameWithoutExtension(file) + "_razor.g.cs");
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
        var probe = CSharpSyntaxTree.ParseText(source, path: "src/Model/Probe.cs", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Contains(UsesIn(probe, SourceCode.Compile([probe])), use => use is { From: "Model", To: "Commands" });
    }

    private static IEnumerable<Use> UsesIn(SyntaxTree tree, CSharpCompilation house) =>
        from model in new[] { house.GetSemanticModel(tree) }
        from name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
        from symbol in Symbols(model, name)
        let used = PartOf(symbol)
        let user = PartOf(model.GetEnclosingSymbol(name.SpanStart)) ?? PartOfFile(tree.FilePath)
        where used is not null && user != used
        select new Use(user, used, Path.GetFileName(tree.FilePath), symbol.Name);

    private static IEnumerable<ISymbol> Symbols(SemanticModel model, SimpleNameSyntax name)
    {
        var info = model.GetSymbolInfo(name);
        return (info.Symbol is { } symbol ? [symbol] : info.CandidateSymbols).Where(found => found is not (INamespaceSymbol or null));
    }

    /// <summary>The second part of the namespace ("Model" of Site.Model.Deeper), or null for what is not ours.</summary>
    private static string? PartOf(ISymbol? symbol)
    {
        var space = symbol is INamespaceSymbol self ? self : symbol?.ContainingNamespace;
        var parts = space is null or { IsGlobalNamespace: true } ? [] : space.ToDisplayString().Split('.');
        return parts is ["Site", var part, ..] ? part : null;
    }

    /// <summary>For what stands outside a namespace: using directives and the program itself.</summary>
    private static string PartOfFile(string file) => file.Replace('\\', '/').Split('/') switch
    {
        ["src", var part, _, ..] => part,
        ["src", _] => "Program",
        _ => "Theme",
    };

    private sealed record Use(string From, string To, string File, string Name);
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Site.Tests.Architecture;

/// <summary>A name in the source that means something of ours in another file, however it is written.</summary>
/// <param name="From">
/// The namespace it is named in, without <c>Site.</c>: "Linking.Recognition"; "Program" outside any.
/// </param>
/// <param name="To">The namespace of what is named.</param>
/// <param name="File">The file that names it: "src/Linking/Linker.cs"; of a component, "theme/Layout.razor".</param>
/// <param name="DeclaredIn">The file that declares it; of a type in several files one of them.</param>
/// <param name="Name">What is named.</param>
internal sealed record SourceUse(string From, string To, string File, string DeclaredIn, string Name)
{
    private const string Generated = "_razor.g.cs";

    private static readonly Lazy<IReadOnlyList<SourceUse>> All = new(() =>
    {
        var house = SourceCode.Compile();
        var trees = house.SyntaxTrees.Where(tree => IsOurs(SourceFile(tree.FilePath)));
        return [.. trees.SelectMany(tree => In(tree, house)).Distinct()];
    });

    /// <summary>All uses in the program's source. Found once: it takes half a minute.</summary>
    public static IReadOnlyList<SourceUse> InSource => All.Value;

    /// <summary>The uses in one file.</summary>
    public static IEnumerable<SourceUse> In(SyntaxTree tree, CSharpCompilation house) =>
        from model in new[] { house.GetSemanticModel(tree) }
        from name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
        from symbol in Symbols(model, name)
        let used = NamespaceOf(symbol)
        let user = NamespaceOf(model.GetEnclosingSymbol(name.SpanStart)) ?? NamespaceOfFile(tree.FilePath)
        let file = SourceFile(tree.FilePath)
        let declaredIn = symbol.DeclaringSyntaxReferences.Select(one => SourceFile(one.SyntaxTree.FilePath))
            .FirstOrDefault(IsOurs)
        where used is not null && declaredIn is not null && file != declaredIn
        select new SourceUse(user, used, file, declaredIn, symbol.Name);

    private static bool IsOurs(string file) =>
        file.StartsWith("src/", StringComparison.Ordinal) || file.StartsWith("theme/", StringComparison.Ordinal);

    /// <summary>The path with slashes; of what was generated of a component, the component's.</summary>
    private static string SourceFile(string path)
    {
        var file = path.Replace('\\', '/');
        return file.EndsWith(Generated, StringComparison.Ordinal)
            ? file[file.IndexOf("theme/", StringComparison.Ordinal)..^Generated.Length] + ".razor"
            : file;
    }

    private static IEnumerable<ISymbol> Symbols(SemanticModel model, SimpleNameSyntax name)
    {
        var info = model.GetSymbolInfo(name);
        return (info.Symbol is { } symbol ? [symbol] : info.CandidateSymbols)
            .Where(found => found is not (INamespaceSymbol or null));
    }

    /// <summary>"Model.Kinds" of Site.Model.Kinds, or null for what is not ours.</summary>
    private static string? NamespaceOf(ISymbol? symbol)
    {
        const string root = "Site.";
        var space = symbol is INamespaceSymbol self ? self : symbol?.ContainingNamespace;
        var name = space is null or { IsGlobalNamespace: true } ? "" : space.ToDisplayString();
        return name.StartsWith(root, StringComparison.Ordinal) ? name[root.Length..] : null;
    }

    /// <summary>For what stands outside a namespace: using directives and the program itself.</summary>
    private static string NamespaceOfFile(string file) => SourceFile(file).Split('/') switch
    {
        ["src", _] => "Program",
        ["src", .. var folders, _] => string.Join('.', folders),
        ["theme", .. var folders, _] => string.Join('.', folders.Prepend("Theme")),
        _ => throw new ArgumentException($"{file} is in neither src/ nor theme/.", nameof(file)),
    };
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Site.Tests.Architecture;

/// <summary>A name in the program's source that refers to a symbol declared in another file of the program.</summary>
/// <param name="From">
/// The namespace that contains the name, without <c>Site.</c>: "Linking.Recognition"; "Program" outside any.
/// </param>
/// <param name="To">The namespace of the symbol.</param>
/// <param name="File">The file that contains the name: "src/Linking/Linker.cs" or "theme/Layout.razor".</param>
/// <param name="DeclaredIn">The file that declares the symbol; one of them if there are several.</param>
/// <param name="Name">The name of the symbol.</param>
internal sealed record SourceReference(string From, string To, string File, string DeclaredIn, string Name)
{
    private const string Generated = "_razor.g.cs";

    private static readonly Lazy<IReadOnlyList<SourceReference>> All = new(() =>
    {
        var program = SourceCode.Compile();
        var trees = program.SyntaxTrees.Where(tree => IsOurs(SourceFile(tree.FilePath)));
        return [.. trees.SelectMany(tree => In(tree, program)).Distinct()];
    });

    /// <summary>All references in the program's source. Found only once, as that takes half a minute.</summary>
    public static IReadOnlyList<SourceReference> InSource => All.Value;

    /// <summary>The references in one file.</summary>
    public static IEnumerable<SourceReference> In(SyntaxTree tree, CSharpCompilation program) =>
        from model in new[] { program.GetSemanticModel(tree) }
        from name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
        from symbol in Symbols(model, name)
        let target = NamespaceOf(symbol)
        let origin = NamespaceOf(model.GetEnclosingSymbol(name.SpanStart)) ?? NamespaceOfFile(tree.FilePath)
        let file = SourceFile(tree.FilePath)
        let declaredIn = symbol.DeclaringSyntaxReferences
            .Select(declaration => SourceFile(declaration.SyntaxTree.FilePath)).FirstOrDefault(IsOurs)
        where target is not null && declaredIn is not null && file != declaredIn
        select new SourceReference(origin, target, file, declaredIn, symbol.Name);

    private static bool IsOurs(string file) =>
        file.StartsWith("src/", StringComparison.Ordinal) || file.StartsWith("theme/", StringComparison.Ordinal);

    /// <summary>The path with slashes; for a file generated from a component, the path of the component.</summary>
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

    /// <summary>"Model.Kinds" for a symbol in Site.Model.Kinds; null for symbols outside the program.</summary>
    private static string? NamespaceOf(ISymbol? symbol)
    {
        const string root = "Site.";
        var container = symbol as INamespaceSymbol ?? symbol?.ContainingNamespace;
        var name = container is null or { IsGlobalNamespace: true } ? "" : container.ToDisplayString();
        return name.StartsWith(root, StringComparison.Ordinal) ? name[root.Length..] : null;
    }

    /// <summary>The namespace for names outside any: using directives and top-level statements.</summary>
    private static string NamespaceOfFile(string file) => SourceFile(file).Split('/') switch
    {
        ["src", _] => "Program",
        ["src", .. var folders, _] => string.Join('.', folders),
        ["theme", .. var folders, _] => string.Join('.', folders.Prepend("Theme")),
        _ => throw new ArgumentException($"{file} is in neither src/ nor theme/.", nameof(file)),
    };
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Site.Tests;

/// <summary>The program's source as its compiler understands it.</summary>
internal static class SourceCode
{
    /// <summary>Read once: it is the same for every test.</summary>
    private static readonly Lazy<CSharpCompilation> House = new(() => CSharpCompilation.Create("house", Files().Select(Parse).Append(ImplicitUsings()), References()));

    /// <summary>Every C# file, the components' generated ones among them.</summary>
    public static IEnumerable<string> Files() => new[] { "src", "theme", Path.Combine("obj", "generated") }
        .SelectMany(folder => Directory.EnumerateFiles(Repository.File(folder), "*.cs", SearchOption.AllDirectories))
        .Where(file => !file.Contains("node_modules", StringComparison.Ordinal));

    /// <summary>All of it compiled, with what a test adds to it.</summary>
    public static CSharpCompilation Compile(params IEnumerable<SyntaxTree> more) => House.Value.AddSyntaxTrees(more);

    private static IEnumerable<MetadataReference> References() => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(file => Path.GetFileName(file) is not ("vidensbanken.dll" or "Tests.dll")).Select(file => MetadataReference.CreateFromFile(file));

    private static SyntaxTree ImplicitUsings() =>
        CSharpSyntaxTree.ParseText("global using System; global using System.IO; global using System.Linq; global using System.Collections.Generic; global using System.Threading.Tasks;");

    private static SyntaxTree Parse(string file) =>
        CSharpSyntaxTree.ParseText(File.ReadAllText(file), path: Path.GetRelativePath(Repository.Root, file));
}

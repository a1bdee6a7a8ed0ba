using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Site.Tests;

/// <summary>The program's source code, as a Roslyn compilation.</summary>
internal static class SourceCode
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading.Tasks;
        """;

    private static readonly string Generated = Path.Combine("obj", "generated");

    private static readonly Lazy<CSharpCompilation> Program = new(() => CSharpCompilation.Create(
        "program", Files().Select(Parse).Append(CSharpSyntaxTree.ParseText(ImplicitUsings)), References()));

    /// <summary>All C# files, including those that the compiler generated from the Razor components.</summary>
    public static IEnumerable<string> Files() => new[] { "src", "theme", Generated }
        .SelectMany(folder => Directory.EnumerateFiles(Repository.File(folder), "*.cs", SearchOption.AllDirectories))
        .Where(file => !file.Contains("node_modules", StringComparison.Ordinal) && !IsStale(file));

    /// <summary>A compilation of all files and any further syntax trees.</summary>
    public static CSharpCompilation Compile(params IEnumerable<SyntaxTree> more) => Program.Value.AddSyntaxTrees(more);

    /// <summary>
    /// True for a file generated from a component that no longer exists; the compiler does not delete it.
    /// </summary>
    private static bool IsStale(string file)
    {
        const string ending = "_razor.g.cs";
        var path = Path.GetRelativePath(Repository.Root, file);
        if (!path.StartsWith(Generated, StringComparison.Ordinal) || !path.EndsWith(ending, StringComparison.Ordinal))
        {
            return false;
        }

        var component = path[path.IndexOf("theme", StringComparison.Ordinal)..^ending.Length] + ".razor";
        return !File.Exists(Repository.File(component));
    }

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => Path.GetFileName(file) is not ("vidensbanken.dll" or "Tests.dll"))
            .Select(file => MetadataReference.CreateFromFile(file));

    private static SyntaxTree Parse(string file) =>
        CSharpSyntaxTree.ParseText(File.ReadAllText(file), path: Path.GetRelativePath(Repository.Root, file));
}

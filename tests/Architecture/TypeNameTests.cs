using Microsoft.CodeAnalysis;

namespace Site.Tests.Architecture;

/// <summary>Checks that type names are unique across namespaces.</summary>
public class TypeNameTests
{
    /// <summary>A type and its generic form (<c>Key</c>, <c>Key&lt;T&gt;</c>) may share a name.</summary>
    [Fact]
    public void NoTwoTypesShareAName()
    {
        var site = SourceCode.Compile()
            .Assembly.GlobalNamespace.GetNamespaceMembers()
            .Single(name => name.Name == "Site");

        var shared = TypesIn(site).Select(type => type.OriginalDefinition).GroupBy(type => type.MetadataName)
            .Where(group => group.Count() > 1)
            .Select(
                group => string.Join(", ", group.Select(type => type.ToDisplayString()).Order(StringComparer.Ordinal)));

        Assert.Equal("", string.Join("\n", shared.Order(StringComparer.Ordinal)));
    }

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol container) =>
        container.GetMembers().OfType<INamespaceOrTypeSymbol>().SelectMany(member => member is INamedTypeSymbol type
            ? TypesIn(type).Prepend(type)
            : TypesIn(member));
}

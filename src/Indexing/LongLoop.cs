using System.Runtime.CompilerServices;

namespace Site.Indexing;

/// <summary>How a method is compiled that is called seldom and loops long.</summary>
internal static class LongLoop
{
    /// <summary>At once and as well as it can be: by itself the runtime compiles again only what is called often.</summary>
    public const MethodImplOptions Compiled = MethodImplOptions.AggressiveOptimization;
}

using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Site.Theme.Parts.Figures;

/// <summary>
/// The SVG element <c>text</c>. Razor markup cannot contain it, because there <c>text</c> is a keyword.
/// </summary>
public sealed class SvgText : ComponentBase
{
    /// <summary>The lines of text; at least one.</summary>
    [Parameter, EditorRequired] public required ImmutableArray<string> Lines { get; set; }

    [Parameter, EditorRequired] public required string Class { get; set; }

    /// <summary>The position of the first line, with its unit.</summary>
    [Parameter, EditorRequired] public required string X { get; set; }

    /// <inheritdoc cref="X"/>
    [Parameter, EditorRequired] public required string Y { get; set; }

    /// <summary>The offset from <see cref="X"/> or <see cref="Y"/>, with its unit.</summary>
    [Parameter] public string? Dx { get; set; }

    /// <inheritdoc cref="Dx"/>
    [Parameter] public string? Dy { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", Class);
        builder.AddAttribute(2, "x", X);
        builder.AddAttribute(3, "y", Y);
        builder.AddAttribute(4, "dx", Dx);
        builder.AddAttribute(5, "dy", Dy);
        builder.AddContent(6, Lines[0]);
        foreach (var line in Lines.Skip(1))
        {
            builder.OpenElement(7, "tspan");
            builder.AddAttribute(8, "x", X);
            builder.AddAttribute(9, "dy", "1.35em");
            builder.AddContent(10, line);
            builder.CloseElement();
        }

        builder.CloseElement();
    }
}

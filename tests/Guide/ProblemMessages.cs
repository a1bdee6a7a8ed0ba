using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Site.Tests.Guide;

/// <summary>
/// Finds every message that the program can give about the content. From the places in the source where problems are
/// added, it traces the messages back to string literals, through variables, parameters and methods. Parts that vary
/// become <c>…</c>.
/// </summary>
internal sealed class ProblemMessages
{
    private const string Ellipsis = "…";

    private readonly CSharpCompilation source = SourceCode.Compile();
    private readonly ImmutableArray<Call> calls;

    public ProblemMessages() =>
        calls =
        [
            .. source.SyntaxTrees.Where(tree => tree.FilePath.StartsWith("src", StringComparison.Ordinal))
                .SelectMany(tree => Calls(tree, source.GetSemanticModel(tree))),
        ];

    /// <summary>All messages, each once, in ordinal order.</summary>
    public ImmutableArray<string> All => [.. calls
        .Where(call => call.Method.ContainingType.Name == "ProblemList" && call.Method.Name is "Add" or "Warn")
        .SelectMany(call => Texts(call.Arguments[1].Expression, call.Model)).Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<Call> Calls(SyntaxTree tree, SemanticModel model) =>
        from node in tree.GetRoot().DescendantNodes()
        let arguments = (node as InvocationExpressionSyntax)?.ArgumentList ?? (
            node as BaseObjectCreationExpressionSyntax)?.ArgumentList
        where arguments is not null
        let method = model.GetSymbolInfo(node).Symbol as IMethodSymbol
        where method is not null
        select new Call(method, arguments.Arguments, model);

    /// <summary>
    /// The possible values of a string expression. Throws if it cannot be traced, so that no message is overlooked.
    /// </summary>
    private IEnumerable<string> Texts(ExpressionSyntax expression, SemanticModel model) => expression switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => [text],
        LiteralExpressionSyntax => [],
        InterpolatedStringExpressionSyntax interpolated => TextsOfInterpolation(interpolated, model),
        TupleExpressionSyntax pair => Texts(pair.Arguments[0].Expression, model),
        ParenthesizedExpressionSyntax inner => Texts(inner.Expression, model),
        ConditionalExpressionSyntax either => [.. Texts(either.WhenTrue, model), .. Texts(either.WhenFalse, model)],
        SwitchExpressionSyntax choice => choice.Arms.SelectMany(arm => Texts(arm.Expression, model)),
        InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "Create" },
        } create => Texts(create.ArgumentList.Arguments[^1].Expression, model),
        InvocationExpressionSyntax call when Declaration(call, model) is BaseMethodDeclarationSyntax method =>
            TextsOfResult(method),
        MemberAccessExpressionSyntax { Name.Identifier.Text: "Message" } member =>
            TextsOfException(model.GetTypeInfo(member.Expression).Type!),
        IdentifierNameSyntax name => TextsOfName(name, model),
        _ =>
            throw new InvalidOperationException(
                $"{expression.GetLocation().GetLineSpan()}: cannot follow {expression}"),
    };

    /// <summary>
    /// The possible values of an interpolated string. Constants, and parameters that are always literals, such as "et
    /// telefonnummer", are inserted; other parts vary.
    /// </summary>
    private IEnumerable<string> TextsOfInterpolation(
        InterpolatedStringExpressionSyntax interpolated, SemanticModel model) =>
        interpolated.Contents.Aggregate((IEnumerable<string>)[""], (texts, part) => part switch
        {
            InterpolatedStringTextSyntax text => texts.Select(prefix => prefix + text.TextToken.ValueText),
            InterpolationSyntax { Expression: IdentifierNameSyntax name } when model.GetSymbolInfo(name).Symbol
                is IParameterSymbol parameter
                && IsAlwaysLiteral(parameter) =>
                from prefix in texts from words in TextsOfName(name, model) select prefix + words,
            InterpolationSyntax { Expression: IdentifierNameSyntax name } when model.GetConstantValue(name)
                is { HasValue: true, Value: { } constant } =>
                texts.Select(prefix => prefix + constant),
            _ => texts.Select(prefix => prefix + Ellipsis),
        });

    /// <summary>True if every caller of a private method passes a literal or constant for a parameter.</summary>
    private bool IsAlwaysLiteral(IParameterSymbol parameter) => parameter.Type.SpecialType == SpecialType.System_String
        && parameter.ContainingSymbol.DeclaredAccessibility == Accessibility.Private
        && ArgumentsFor(parameter).All(
            argument =>
                argument.Expression is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax
                    || argument.Model.GetConstantValue(argument.Expression).HasValue);

    private IEnumerable<string> TextsOfName(IdentifierNameSyntax name, SemanticModel model) =>
        model.GetSymbolInfo(name).Symbol switch
        {
            IParameterSymbol parameter =>
                ArgumentsFor(parameter).SelectMany(argument => Texts(argument.Expression, argument.Model)),
            ILocalSymbol or IFieldSymbol when model.GetConstantValue(name) is { HasValue: true, Value: string text } =>
                [text],
            ILocalSymbol local => TextsOfVariable(local, model),
            _ => throw new InvalidOperationException($"{name.GetLocation().GetLineSpan()}: cannot follow {name}"),
        };

    /// <summary>
    /// The possible values of a local variable. When a tuple is deconstructed, the message is its first part.
    /// </summary>
    private IEnumerable<string> TextsOfVariable(ILocalSymbol local, SemanticModel model) =>
        local.DeclaringSyntaxReferences.Single().GetSyntax() switch
        {
            VariableDeclaratorSyntax { Initializer.Value: { } value } => Texts(value, model),
            SingleVariableDesignationSyntax designation
                when designation.FirstAncestorOrSelf<IsPatternExpressionSyntax>() is { } pattern =>
                Texts(pattern.Expression, model),
            var other =>
                throw new InvalidOperationException($"{other.GetLocation().GetLineSpan()}: cannot follow {local.Name}"),
        };

    /// <summary>The arguments passed for a parameter by all callers of its method.</summary>
    private IEnumerable<(ExpressionSyntax Expression, SemanticModel Model)> ArgumentsFor(IParameterSymbol parameter) =>
        calls.Where(
            call =>
                SymbolEqualityComparer.Default.Equals(
                    call.Method.OriginalDefinition, parameter.ContainingSymbol.OriginalDefinition))
            .Select(call => (call.Arguments[parameter.Ordinal].Expression, call.Model));

    /// <summary>The messages with which an exception of the program is created.</summary>
    private IEnumerable<string> TextsOfException(ITypeSymbol type) =>
        calls.Where(
            call =>
                call.Method.MethodKind == MethodKind.Constructor
                    && SymbolEqualityComparer.Default.Equals(call.Method.ContainingType, type))
            .SelectMany(call => Texts(call.Arguments[MessageOrdinal(call.Method)].Expression, call.Model));

    private static int MessageOrdinal(IMethodSymbol constructor) =>
        constructor.Parameters.Single(parameter => parameter.Name == "message").Ordinal;

    private static SyntaxNode? Declaration(InvocationExpressionSyntax call, SemanticModel model) =>
        model.GetSymbolInfo(call).Symbol?.DeclaringSyntaxReferences.SingleOrDefault()?.GetSyntax();

    private IEnumerable<string> TextsOfResult(BaseMethodDeclarationSyntax method)
    {
        var model = source.GetSemanticModel(method.SyntaxTree);
        return method.ExpressionBody is { } body
            ? Texts(body.Expression, model)
            : method.DescendantNodes()
                .OfType<ReturnStatementSyntax>()
                .SelectMany(result => Texts(result.Expression!, model));
    }

    private sealed record Call(
        IMethodSymbol Method, SeparatedSyntaxList<ArgumentSyntax> Arguments, SemanticModel Model);
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Site.Tests.Guide;

/// <summary>
/// Every message that the program can give of the content, followed in its source from the places where problems are
/// added back to the texts they are made of: through variables, parameters, properties and methods. What varies is
/// <c>…</c>.
/// </summary>
internal sealed class ProblemMessages
{
    private const string Hole = "…";

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
    /// The texts an expression can be; fails where it cannot be followed, so that nothing is overlooked.
    /// </summary>
    private IEnumerable<string> Texts(ExpressionSyntax expression, SemanticModel model) => expression switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => [text],
        LiteralExpressionSyntax => [],
        InterpolatedStringExpressionSyntax interpolated => Interpolated(interpolated, model),
        TupleExpressionSyntax pair => Texts(pair.Arguments[0].Expression, model),
        ParenthesizedExpressionSyntax inner => Texts(inner.Expression, model),
        ConditionalExpressionSyntax either => [.. Texts(either.WhenTrue, model), .. Texts(either.WhenFalse, model)],
        SwitchExpressionSyntax choice => choice.Arms.SelectMany(arm => Texts(arm.Expression, model)),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "Create" } } create =>
            Texts(create.ArgumentList.Arguments[^1].Expression, model),
        InvocationExpressionSyntax call when Declaration(call, model) is BaseMethodDeclarationSyntax method =>
            Results(method),
        MemberAccessExpressionSyntax { Name.Identifier.Text: "Message" } member =>
            Thrown(model.GetTypeInfo(member.Expression).Type!),
        IdentifierNameSyntax name => Named(name, model),
        _ =>
            throw new InvalidOperationException(
                $"{expression.GetLocation().GetLineSpan()}: cannot follow {expression}"),
    };

    /// <summary>
    /// A hole is followed where it holds words of the program, such as "et telefonnummer"; else it varies.
    /// </summary>
    private IEnumerable<string> Interpolated(InterpolatedStringExpressionSyntax interpolated, SemanticModel model) =>
        interpolated.Contents.Aggregate((IEnumerable<string>)[""], (texts, part) => part switch
        {
            InterpolatedStringTextSyntax text => texts.Select(before => before + text.TextToken.ValueText),
            InterpolationSyntax { Expression: IdentifierNameSyntax name } when model.GetSymbolInfo(name).Symbol
                is IParameterSymbol parameter
                && AreWords(parameter) =>
                from before in texts from words in Named(name, model) select before + words,
            InterpolationSyntax { Expression: IdentifierNameSyntax name } when model.GetConstantValue(name)
                is { HasValue: true, Value: { } constant } =>
                texts.Select(before => before + constant),
            _ => texts.Select(before => before + Hole),
        });

    /// <summary>Whether every caller of a private method gives a parameter a text of its own.</summary>
    private bool AreWords(IParameterSymbol parameter) => parameter.Type.SpecialType == SpecialType.System_String
        && parameter.ContainingSymbol.DeclaredAccessibility == Accessibility.Private
        && Given(parameter).All(
            given =>
                given.Expression is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax
                    || given.Model.GetConstantValue(given.Expression).HasValue);

    private IEnumerable<string> Named(IdentifierNameSyntax name, SemanticModel model) =>
        model.GetSymbolInfo(name).Symbol switch
        {
            IParameterSymbol parameter => Given(parameter).SelectMany(given => Texts(given.Expression, given.Model)),
            ILocalSymbol or IFieldSymbol when model.GetConstantValue(name) is { HasValue: true, Value: string text } =>
                [text],
            ILocalSymbol local => Declared(local, model),
            _ => throw new InvalidOperationException($"{name.GetLocation().GetLineSpan()}: cannot follow {name}"),
        };

    /// <summary>What a variable was made of; of a pair taken apart, the message is the first.</summary>
    private IEnumerable<string> Declared(ILocalSymbol local, SemanticModel model) =>
        local.DeclaringSyntaxReferences.Single().GetSyntax() switch
        {
            VariableDeclaratorSyntax { Initializer.Value: { } value } => Texts(value, model),
            SingleVariableDesignationSyntax designation when designation.FirstAncestorOrSelf<IsPatternExpressionSyntax>()
                is { } pattern =>
                Texts(pattern.Expression, model),
            var other =>
                throw new InvalidOperationException($"{other.GetLocation().GetLineSpan()}: cannot follow {local.Name}"),
        };

    /// <summary>What is given for a parameter wherever its method is called.</summary>
    private IEnumerable<(ExpressionSyntax Expression, SemanticModel Model)> Given(IParameterSymbol parameter) =>
        calls.Where(
            call =>
                SymbolEqualityComparer.Default.Equals(
                    call.Method.OriginalDefinition, parameter.ContainingSymbol.OriginalDefinition))
            .Select(call => (call.Arguments[parameter.Ordinal].Expression, call.Model));

    /// <summary>The messages with which an exception of ours is made.</summary>
    private IEnumerable<string> Thrown(ITypeSymbol type) =>
        calls.Where(
            call =>
                call.Method.MethodKind == MethodKind.Constructor
                    && SymbolEqualityComparer.Default.Equals(call.Method.ContainingType, type))
            .SelectMany(
                call =>
                    Texts(
                        call.Arguments[call.Method.Parameters.Single(parameter => parameter.Name == "message").Ordinal].Expression,
                        call.Model));

    private static SyntaxNode? Declaration(InvocationExpressionSyntax call, SemanticModel model) =>
        model.GetSymbolInfo(call).Symbol?.DeclaringSyntaxReferences.SingleOrDefault()?.GetSyntax();

    private IEnumerable<string> Results(BaseMethodDeclarationSyntax method)
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

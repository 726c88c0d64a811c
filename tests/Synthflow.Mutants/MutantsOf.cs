using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Synthflow.Mutants;

/// <summary>The mistakes that are made in a piece of code: boundaries, conditions, numbers, statements left out.</summary>
internal static class MutantsOf
{
    private static readonly Dictionary<string, string[]> _operators = new(StringComparer.Ordinal)
    {
        ["<"] = ["<=", ">="],
        ["<="] = ["<", ">"],
        [">"] = [">=", "<="],
        [">="] = [">", "<"],
        ["=="] = ["!="],
        ["!="] = ["=="],
        ["+"] = ["-"],
        ["-"] = ["+"],
        ["*"] = ["/"],
        ["/"] = ["*"],
        ["%"] = ["*"],
    };

    private static readonly Dictionary<string, string> _calls = new(StringComparer.Ordinal)
    {
        ["Min"] = "Max", ["Max"] = "Min", ["Any"] = "All", ["All"] = "Any", ["First"] = "Last", ["Last"] = "First",
        ["FirstOrDefault"] = "LastOrDefault", ["StartsWith"] = "EndsWith", ["EndsWith"] = "StartsWith",
        ["IndexOf"] = "LastIndexOf", ["Trim"] = "ToString",
    };

    public static IEnumerable<Mutation> Node(SyntaxNode node) => node switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce
            when coalesce.Right is not ThrowExpressionSyntax =>
            [new(MutationKind.Instead, $"{Short(node)} -> {Short(coalesce.Right)}", coalesce.Right.ToString())],
        BinaryExpressionSyntax binary => OfBinary(binary).Concat(OfOperand(binary)),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } when !Declares(node) => [Not(node)],
        PostfixUnaryExpressionSyntax { OperatorToken.Text: "++" or "--", Parent: ExpressionStatementSyntax or ForStatementSyntax } step =>
            [new(MutationKind.Instead, $"{step} -> other way", step.Operand + (step.OperatorToken.Text == "++" ? "--" : "++"))],
        LiteralExpressionSyntax literal => OfLiteral(literal).Concat(OfOperand(literal)),
        IsPatternExpressionSyntax pattern => OfPattern(pattern, pattern.Pattern).Concat(OfCondition(pattern)),
        SwitchExpressionSyntax choice => choice.Arms.SelectMany(arm => OfPattern(choice, arm.Pattern)),
        InvocationExpressionSyntax call => OfCall(call).Concat(OfCondition(call)),
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { OperatorToken.Text: "+=" or "-=" } sum } => OfSum(sum),
        ExpressionStatementSyntax or ThrowStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax =>
            [new(MutationKind.Statement, $"without {Short(node)}")],
        ExpressionSyntax expression => OfCondition(expression),
        _ => [],
    };

    private static IEnumerable<Mutation> OfBinary(BinaryExpressionSyntax binary) =>
        _operators.TryGetValue(binary.OperatorToken.Text, out var others)
            ? others.Select(other => new Mutation(
                MutationKind.Instead, $"{Short(binary)} -> {other}", $"{binary.Left} {other} {binary.Right}"))
            : [];

    // ConfigureAwait(true) does the same wherever nobody has a context to come back to, as here.
    private static IEnumerable<Mutation> OfLiteral(LiteralExpressionSyntax literal) => literal.Kind() switch
    {
        _ when literal.Parent?.Parent?.Parent is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "ConfigureAwait" } } => [],
        SyntaxKind.TrueLiteralExpression => [new(MutationKind.Instead, "true -> false", "false")],
        SyntaxKind.FalseLiteralExpression => [new(MutationKind.Instead, "false -> true", "true")],
        SyntaxKind.NumericLiteralExpression when literal.Token.Value is int number =>
            [new(MutationKind.Instead, $"{number} -> {number + 1}", $"{number + 1}")],
        _ => [],
    };

    /// <summary>A condition that stands alone, and is no comparison: turned around. As an operand: left out.</summary>
    private static IEnumerable<Mutation> OfCondition(ExpressionSyntax expression) =>
        Declares(expression) ? [] : IsCondition(expression) ? [Not(expression)] : OfOperand(expression);

    private static IEnumerable<Mutation> OfOperand(ExpressionSyntax expression) => OutOfParentheses(expression.Parent) switch
    {
        _ when Declares(expression) => [],
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } =>
            [new(MutationKind.Always, $"&& without {Short(expression)}")],
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } =>
            [new(MutationKind.Never, $"|| without {Short(expression)}")],
        _ => [],
    };

    /// <summary>Whether it gives a variable that is there only where it is true.</summary>
    private static bool Declares(SyntaxNode node) =>
        node.DescendantNodesAndSelf().Any(static inner => inner is SingleVariableDesignationSyntax);

    private static bool IsCondition(ExpressionSyntax expression) => expression.Parent switch
    {
        IfStatementSyntax parent => parent.Condition == expression,
        WhileStatementSyntax parent => parent.Condition == expression,
        ConditionalExpressionSyntax parent => parent.Condition == expression,
        CatchFilterClauseSyntax or WhenClauseSyntax => true,
        ReturnStatementSyntax or ArrowExpressionClauseSyntax => expression.Ancestors()
            .Select(static one => one switch
            {
                MethodDeclarationSyntax method => method.ReturnType.ToString(),
                LocalFunctionStatementSyntax function => function.ReturnType.ToString(),
                PropertyDeclarationSyntax property => property.Type.ToString(),
                LambdaExpressionSyntax => "",
                _ => null,
            }).FirstOrDefault(static type => type is not null) == "bool",
        _ => false,
    };

    private static IEnumerable<Mutation> OfPattern(ExpressionSyntax whole, PatternSyntax pattern)
    {
        // A variable of an is-pattern would be declared twice; those of a switch belong to its arm.
        if (whole is IsPatternExpressionSyntax && pattern.DescendantNodesAndSelf().Any(static node => node is VariableDesignationSyntax))
        {
            yield break;
        }

        foreach (var node in pattern.DescendantNodesAndSelf())
        {
            switch (node)
            {
                case RelationalPatternSyntax relation when _operators.TryGetValue(relation.OperatorToken.Text, out var others):
                    yield return Replaced(whole, relation.OperatorToken.Span, others[0]);
                    break;
                case ConstantPatternSyntax { Expression: LiteralExpressionSyntax { Token.Value: int number } literal }:
                    yield return Replaced(whole, literal.Span, $"{number + 1}");
                    break;
                case BinaryPatternSyntax both:
                    yield return Replaced(whole, both.Span, both.Left.ToString());
                    yield return Replaced(whole, both.Span, both.Right.ToString());
                    break;
                default:
                    break;
            }
        }
    }

    private static Mutation Replaced(ExpressionSyntax whole, Microsoft.CodeAnalysis.Text.TextSpan span, string text)
    {
        var code = whole.ToString();
        var (from, length) = (span.Start - whole.SpanStart, span.Length);
        return new Mutation(
            MutationKind.Instead,
            $"{Shortened(code.Substring(from, length))} at {from} -> {Shortened(text)}",
            code[..from] + text + code[(from + length)..]);
    }

    private static IEnumerable<Mutation> OfCall(InvocationExpressionSyntax call)
    {
        if (call.Expression is MemberAccessExpressionSyntax member && _calls.TryGetValue(member.Name.Identifier.Text, out var other)
            && (other != "ToString" || call.ArgumentList.Arguments.Count == 0))
        {
            yield return new Mutation(
                MutationKind.Instead, $"{Short(call)} -> {other}", $"{member.Expression}.{other}{call.ArgumentList}");
        }
    }

    private static IEnumerable<Mutation> OfSum(AssignmentExpressionSyntax sum) =>
    [
        new(MutationKind.Statement, $"without {Short(sum)}"),
        new(
            MutationKind.Statement,
            $"{Short(sum)} -> other way",
            $"{sum.Left} {(sum.OperatorToken.Text == "+=" ? "-=" : "+=")} {sum.Right};"),
    ];

    private static Mutation Not(SyntaxNode node) => new(MutationKind.Not, $"not {Short(node)}");

    private static SyntaxNode? OutOfParentheses(SyntaxNode? node) =>
        node is ParenthesizedExpressionSyntax ? OutOfParentheses(node.Parent) : node;

    private static string Short(SyntaxNode node) => Shortened(node.ToString());

    private static string Shortened(string text)
    {
        var line = string.Join(' ', text.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
        return line.Length > 60 ? line[..60] + "…" : line;
    }
}

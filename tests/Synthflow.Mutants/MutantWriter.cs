using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Synthflow.Mutants;

/// <summary>Writes a file so that every mutant of it is there and none is on: <c>a &lt; b</c> is
/// <c>(MutantSwitch.Is(7) ? a &lt;= b : a &lt; b)</c> then. So all of them are compiled once.</summary>
/// <param name="file">The file's name, inside its project.</param>
/// <param name="ids">Gives each place its number, the same one in every pass.</param>
/// <param name="isLeft">Says which are left out: what does not compile.</param>
/// <param name="model">What the compiler knows of the file as it is.</param>
internal sealed class MutantWriter(
    string file, Dictionary<(string File, TextSpan Span, string What), int> ids, Func<int, bool> isLeft, SemanticModel model)
{
    private readonly StringBuilder _text = new();
    private readonly List<(int Id, int From, int To)> _places = [];

    /// <summary>Every mutant that was written.</summary>
    public List<Mutant> Mutants { get; } = [];

    /// <summary>The file with its mutants.</summary>
    public string Write(SyntaxNode root)
    {
        Node(root);
        return _text.ToString();
    }

    /// <summary>Every mutant between two places of the text.</summary>
    public IEnumerable<int> Between(int from, int to) =>
        _places.Where(place => place.From >= from && place.To <= to).Select(static place => place.Id);

    private void Node(SyntaxNode node)
    {
        if (HasToStay(node))
        {
            _text.Append(node.ToFullString());
            return;
        }

        _text.Append(node.GetLeadingTrivia().ToFullString());
        Wrap(node, [.. MutantsOf.Node(node)], 0);
        _text.Append(node.GetTrailingTrivia().ToFullString());
    }

    private void Wrap(SyntaxNode node, IReadOnlyList<Mutation> mutations, int index)
    {
        if (index == mutations.Count)
        {
            Children(node);
            return;
        }

        var mutation = mutations[index];
        if (Begin(node, mutation.What) is not { } id)
        {
            Wrap(node, mutations, index + 1);
            return;
        }

        var from = _text.Length;
        var on = $"global::MutantSwitch.Is({id})";
        var type = mutation.Kind == MutationKind.Instead ? TypeOf(node) : null;
        // A step that stands alone is a statement; one of two is none.
        var isStep = node is PostfixUnaryExpressionSyntax && node.Parent is ExpressionStatementSyntax or ForStatementSyntax;
        var (before, behind) = mutation.Kind switch
        {
            MutationKind.Instead => ($"{(isStep ? "_ = " : "")}({on} ? {type}({mutation.Text}) : {type}(", "))"),
            MutationKind.Not => ($"({on} ^ (", "))"),
            MutationKind.Always => ($"({on} || (", "))"),
            MutationKind.Never => ($"(!{on} && (", "))"),
            _ => ($"if ({on}) {{ {mutation.Text} }} else {{ ", " }"),
        };
        _text.Append(before);
        Wrap(node, mutations, index + 1);
        _text.Append(behind);
        _places.Add((id, from, _text.Length));
    }

    private void Children(SyntaxNode node)
    {
        var (first, places) = (_text.Length, _places.Count);
        foreach (var child in node.ChildNodesAndTokens())
        {
            if (child.AsNode() is { } inner)
            {
                Node(inner);
            }
            else
            {
                _text.Append(child.ToFullString());
            }
        }

        // The trivia around the node are written by whoever called.
        var (leading, trailing) = (node.GetLeadingTrivia().FullSpan.Length, node.GetTrailingTrivia().FullSpan.Length);
        _text.Remove(_text.Length - trailing, trailing).Remove(first, leading);
        for (var i = places; i < _places.Count; i++)
        {
            _places[i] = (_places[i].Id, _places[i].From - leading, _places[i].To - leading);
        }
    }

    private int? Begin(SyntaxNode node, string what)
    {
        var key = (file, node.Span, what);
        if (!ids.TryGetValue(key, out var id))
        {
            ids[key] = id = ids.Count;
        }

        if (isLeft(id))
        {
            return null;
        }

        Mutants.Add(new Mutant
        {
            Id = id,
            File = file,
            Line = node.GetLocation().GetLineSpan().StartLinePosition.Line + 1,
            What = what,
            IsStatic = Room.Remembering.Contains(file) || node.Ancestors().Any(static one => one is ConstructorDeclarationSyntax { Modifiers: var own } && own.Any(SyntaxKind.StaticKeyword)
                || (one is FieldDeclarationSyntax { Modifiers: var field } && field.Any(SyntaxKind.StaticKeyword))
                || (one is EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax })),
        });
        return id;
    }

    // A number that is written down fits a byte or a ulong by itself; one of two does not.
    private string TypeOf(SyntaxNode node) =>
        node is LiteralExpressionSyntax && model.GetTypeInfo(node) is { ConvertedType: { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 } type }
            && type.SpecialType != SpecialType.System_Int32
                ? $"({type.ToDisplayString()})"
                : "";

    // What has to be a constant, and what is no code.
    private static bool HasToStay(SyntaxNode node) => node is AttributeListSyntax or EnumDeclarationSyntax or ParameterListSyntax
        or SwitchLabelSyntax or PatternSyntax or UsingDirectiveSyntax
        || node is TypeSyntax and not IdentifierNameSyntax
        || node is FieldDeclarationSyntax { Modifiers: var field } && field.Any(SyntaxKind.ConstKeyword)
        || node is LocalDeclarationStatementSyntax { IsConst: true };
}

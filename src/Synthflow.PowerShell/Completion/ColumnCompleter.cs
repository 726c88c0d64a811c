using System.Management.Automation;
using System.Management.Automation.Language;
using System.Text;
using Synthflow.PowerShell.Contacts;
using Synthflow.PowerShell.Loading;

namespace Synthflow.PowerShell.Completion;

/// <summary>
/// The columns of the list that the command reads: of its own -Path, or of an Import-Csv or Import-SynthflowContact
/// earlier in the pipeline. Where the list is not known without running something, there is no answer.
/// </summary>
public sealed class ColumnCompleter : Completer
{
    private static readonly string[] _pathParameters = ["Path", "LiteralPath", "ContactPath"];
    private static readonly string[] _readers = ["Import-Csv", "ipcsv", "Import-SynthflowContact"];

    private protected override IEnumerable<CompletionResult> Complete(CompletionRequest request)
    {
        var path = _pathParameters.Select(request.TextOf).FirstOrDefault(static text => !string.IsNullOrEmpty(text))
            ?? PathEarlier(request.Command);
        if (path is null || FileOf(path) is not { } file)
        {
            return [];
        }

        var columns = Within(Columns(file, request)) ?? [];
        return columns
            .Where(column => Fits(column, request.Word))
            .Select(column => Result(column, column, "a column of " + System.IO.Path.GetFileName(file)));
    }

    /// <summary>The file that the nearest reader earlier in the pipeline is given as it stands.</summary>
    private static string? PathEarlier(CommandAst command)
    {
        if (command.Parent is not PipelineAst pipeline)
        {
            return null;
        }

        return pipeline.PipelineElements
            .TakeWhile(element => !ReferenceEquals(element, command))
            .OfType<CommandAst>()
            .Where(static earlier => _readers.Contains(earlier.GetCommandName(), StringComparer.OrdinalIgnoreCase))
            .Select(LiteralPathOf)
            .LastOrDefault();
    }

    private static string? LiteralPathOf(CommandAst command)
    {
        var bound = StaticParameterBinder.BindCommand(command, resolve: true).BoundParameters;
        foreach (var name in _pathParameters)
        {
            if (bound.TryGetValue(name, out var binding) && binding.ConstantValue is string path)
            {
                return path;
            }
        }

        // Where the command is not known to this session, the first literal word is what it reads.
        return command.CommandElements.Skip(1).OfType<StringConstantExpressionAst>().FirstOrDefault()?.Value;
    }

    /// <summary>The one file that a path means here; wildcards may stand for it.</summary>
    private static string? FileOf(string path)
    {
        using var shell = System.Management.Automation.PowerShell.Create(RunspaceMode.CurrentRunspace);
        var found = shell
            .AddScript(
                "param($path) if (Test-Path -LiteralPath $path -PathType Leaf)"
                    + " { (Get-Item -LiteralPath $path -Force).FullName }"
                    + " else { (Get-Item -Path $path -ErrorAction Ignore | Select-Object -First 1).FullName }",
                useLocalScope: true)
            .AddArgument(path)
            .Invoke<string>();
        return found.FirstOrDefault(static file => !string.IsNullOrEmpty(file));
    }

    private static Task<IReadOnlyList<string>> Columns(string file, CompletionRequest request)
    {
        var encoding = request.Value("Encoding") is { } given
            ? new EncodingTransformationAttribute().Transform(null!, given) as Encoding // it needs no engine
            : null;
        char? delimiter = request.TextOf("Delimiter") is { Length: 1 } text ? text[0] : null;
        var options = new ContactListOptions
        {
            Encoding = encoding,
            Delimiter = delimiter,
            WorksheetName = request.TextOf("WorksheetName"),
            PhoneColumn = request.TextOf("PhoneColumn"),
        };
        return Task.Run(() => ListRoom.Door.HeadersOf(file, options));
    }
}

using System.Management.Automation;
using Synthflow.PowerShell.Loading;

namespace Synthflow.PowerShell.Completion;

/// <summary>Countries by code or name: the command line gets the two letters.</summary>
public sealed class CountryCompleter : Completer
{
    private protected override IEnumerable<CompletionResult> Complete(CompletionRequest request)
    {
        // The parsers take a moment to load the first time.
        var countries = Within(Task.Run(static () => ListRoom.Door.Countries())) ?? [];
        return countries
            .Where(country => country.Key.StartsWith(request.Word, StringComparison.OrdinalIgnoreCase)
                || Fits(country.Value, request.Word))
            .OrderBy(country => country.Key.StartsWith(request.Word, StringComparison.OrdinalIgnoreCase) ? 0 : 1)
            .ThenBy(static country => country.Key, StringComparer.Ordinal)
            .Select(static country => Result(country.Key, country.Key + " " + country.Value, country.Value));
    }
}

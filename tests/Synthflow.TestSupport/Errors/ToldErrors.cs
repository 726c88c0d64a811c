using Synthflow.Core;

namespace Synthflow.TestSupport.Errors;

/// <summary>
/// What an error says, for the tests of rooms below the cmdlets. Compiled into each of them: this project knows no room.
/// </summary>
internal static class ToldErrors
{
    /// <summary>The id, and behind a comma the Delivery where there is one: none is looked at without the other.</summary>
    public static string Told(this SynthflowException error) =>
        ErrorTable.Told(error.ErrorId, error.Delivery?.ToString());
}

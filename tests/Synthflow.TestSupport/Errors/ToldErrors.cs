namespace Synthflow.TestSupport.Errors;

/// <summary>
/// What an error says, for the tests of rooms below the cmdlets. Compiled into each of them: this project knows no room.
/// </summary>
internal static class ToldErrors
{
    /// <summary>The id, and behind a comma the Delivery where there is one: none is looked at without the other.</summary>
    /// <exception cref="InvalidOperationException">The table says that there is no such error, or it does not say what to
    /// do next, apart from its message.</exception>
    public static string Told(this SynthflowException error)
    {
        ErrorTable.RequireNextStep(error.ErrorId, error.Message, error.RecommendedAction);
        return ErrorTable.Told(error.ErrorId, error.Delivery?.ToString());
    }
}

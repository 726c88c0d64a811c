using System.Management.Automation;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Support;

/// <summary>What every error of the module has, asked of the one error a script gave.</summary>
public static class Errors
{
    /// <summary>The one error: its id and Delivery, its category, and words for a person that say what to do next.</summary>
    /// <param name="result">What came of a script.</param>
    /// <param name="told">The id, and behind a comma the Delivery where it has one: <c>"NotFound, Rejected"</c>.</param>
    /// <param name="category">Its category.</param>
    public static ErrorRecord Only(this ScriptResult result, string told, ErrorCategory category)
    {
        Assert.Equal([told], result.ErrorIds);
        var error = result.AllErrors[0];
        Assert.Equal(category, error.CategoryInfo.Category);
        Assert.NotEqual(string.Empty, error.ToString());
        return error;
    }

    /// <summary>The exception's own word for what became of the request.</summary>
    public static string? DeliveryOf(this ErrorRecord error) =>
        PSObject.AsPSObject(error.Exception).Properties["Delivery"]?.Value?.ToString();

    /// <summary>The next step, where the error names one apart from its message.</summary>
    public static string RecommendedAction(this ErrorRecord error) =>
        error.ErrorDetails?.RecommendedAction ?? string.Empty;
}

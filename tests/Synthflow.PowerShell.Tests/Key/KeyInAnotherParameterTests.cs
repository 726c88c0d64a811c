using System.Management.Automation;
using Synthflow.PowerShell.Tests.Support;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Key;

/// <summary>A user who puts the key where something else belongs, beside -ApiKey, beside the environment's or in its place: no
/// message, no log and no question to a name server has it.</summary>
[Collection(ProcessEnvironment.Name)]
public sealed class KeyInAnotherParameterTests
{
    private const string Canary = KeySearch.Canary;

    private static readonly (string Key, string? Environment)[] _ways =
        [("-ApiKey $key", null), ("-ApiKey \"Bearer $key\"", null), ("", Canary), ("", null)];

    [Theory]
    [InlineData("-BaseUri $key")]
    [InlineData("-BaseUri https://$key/v2")]
    [InlineData("-BaseUri https://$key.example.invalid/v2 -MaximumRetryCount 0")]
    [InlineData("-BaseUri https://$($key.ToLower()).example.invalid/v2 -MaximumRetryCount 0")]
    [InlineData("-BaseUri http://127.0.0.1:1/$key/v2 -MaximumRetryCount 0")]
    [InlineData("-BaseUri http://127.0.0.1:1/$($key -replace '-', '%2D') -SkipCheck")]
    [InlineData("-BaseUri http://$key@127.0.0.1:1/v2")]
    [InlineData("-BaseUri http://127.0.0.1:1/v2?key=$key")]
    [InlineData("-BaseUri http://127.0.0.1:$key/v2")]
    [InlineData("-Region $key")]
    [InlineData("-Region US, $key")]
    [InlineData("-Region US -TimeoutSec $key")]
    [InlineData("-Region US -MaximumRetryCount $key")]
    [InlineData("-Region US -MaxPerSecond $key")]
    [InlineData("-Region US -Proxy $key")]
    [InlineData("-Region US -Proxy http://$key -MaximumRetryCount 0")]
    [InlineData("-Region US -Proxy http://127.0.0.1:1/$key -MaximumRetryCount 0")]
    [InlineData("-Region US -Proxy http://127.0.0.1:$key")]
    [InlineData("-Region US -ProxyCredential $key")]
    [InlineData("-Sandbox -SandboxFault $key")]
    public void Key_InAnotherParameter_IsFoundNowhere(string parameters)
    {
        foreach (var (key, environment) in _ways)
        {
            if (parameters.StartsWith("-Sandbox", StringComparison.Ordinal) && key.Length > 0)
            {
                continue;
            }

            using var session = new ModuleSession();
            session.SetVariable("key", Canary);
            using var set = ProcessEnvironment.With(("SYNTHFLOW_API_KEY", environment), ("SYNTHFLOW_REGION", null));
            var result = session.Run($"Connect-Synthflow {key} {parameters} -Verbose -Debug");
            Assert.NotEmpty(result.AllErrors);
            session.Run("$key = $null");
            AssertNowhere(session, result);
        }
    }

    [Theory]
    [InlineData("-BaseUri https://$key.example.invalid/v2 -MaximumRetryCount 0", "InvalidBaseUri")]
    [InlineData("-BaseUri https://localhost/$($key.ToUpper()) -SkipCheck", "InvalidBaseUri")]
    [InlineData("-Region US -SkipCheck -Proxy http://$key.example.invalid", "InvalidProxy")]
    public void AddressWithTheKey_IsRefused_BeforeAnyRequest(string parameters, string id)
    {
        using var session = new ModuleSession();
        session.SetVariable("key", Canary);
        session.Run($"Connect-Synthflow $key {parameters}").Only(id, ErrorCategory.InvalidArgument);
    }

    /// <summary>A short key, or an address that begins like it, is no reason to refuse an address.</summary>
    [Theory]
    [InlineData("local")]
    [InlineData("localhost-key")]
    public void AddressThatOnlyLooksLikeTheKey_IsNotRefused(string key)
    {
        using var session = new ModuleSession();
        session.SetVariable("key", key);
        Assert.Empty(session.Run("Connect-Synthflow $key -BaseUri http://localhost:1/v2 -SkipCheck").AllErrors);
    }

    private static void AssertNowhere(ModuleSession session, ScriptResult result)
    {
        if (!result.AllErrors.Any(error => error.Exception is ParameterBindingException))
        {
            KeySearch.AssertNowhere(session, result);
            return;
        }

        // PowerShell keeps the other parameters of the command in its own error, -ApiKey as a SecureString, which it writes into a
        // file of objects as it is where there is no encryption (not Windows). What is shown and what a log has is looked at.
        KeySearch.Absent(result.EverythingAsText());
        Assert.All(result.AllErrors, error => KeySearch.Absent(
            $"{error} {error.Exception} {error.TargetObject} {error.CategoryInfo} {error.ErrorDetails} {error.ScriptStackTrace}"));
        session.SetVariable("shown", result.AllErrors.ToArray());
        KeySearch.Absent(session.Show("$shown") + session.Show("$shown | Format-List * -Force") + session.Show("$shown.Exception | Format-List * -Force"));
    }
}

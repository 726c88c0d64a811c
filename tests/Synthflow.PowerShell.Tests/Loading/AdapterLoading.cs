using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Loading;

/// <summary>What the module loads, where, and what it leaves alone; each in a process of its own.</summary>
public sealed class AdapterLoading
{
    // Every line a test reads is 'name=value'.
    private const string Helpers = """
        $default = [System.Runtime.Loader.AssemblyLoadContext]::Default
        function Find($Name) {
            [System.AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { $_.GetName().Name -eq $Name }
        }
        function Context($Assembly) {
            [System.Runtime.Loader.AssemblyLoadContext]::GetLoadContext($Assembly).Name
        }
        function Ask($Name) {
            try { $default.LoadFromAssemblyName($Name).GetName().Version.ToString() } catch { 'not found' }
        }
        function Say($Name, $Value) { "$Name=$Value" }
        $manifest = "$((Get-Module Synthflow.PowerShell).ModuleBase)/Synthflow.PowerShell.psd1"

        """;

    [Fact]
    public async Task Import_Alone_LoadsNeitherAdapterNorParsers()
    {
        var said = await RunAsync(
            "Say found ((Find Synthflow.ContactLists), (Find PhoneNumbers), (Find Sylvan.Data.Csv) -ne $null).Count");
        Assert.Equal("0", said["found"]);
    }

    [Fact]
    public async Task Adapter_AndItsParsers_LoadInAContextOfTheirOwn()
    {
        var said = await RunAsync("""
            $adapter = $default.LoadFromAssemblyName('Synthflow.ContactLists')
            $null = $adapter.GetTypes()
            Say adapter (Context $adapter)
            $own = [System.Runtime.Loader.AssemblyLoadContext]::GetLoadContext($adapter)
            Say parser (Context $own.LoadFromAssemblyName('PhoneNumbers'))
            Say reader (Context $own.LoadFromAssemblyName('Sylvan.Data.Csv'))
            Say core (Context $own.LoadFromAssemblyName('Synthflow.Core'))
            Say cores @(Find Synthflow.Core).Count
            """);
        Assert.Equal("Synthflow.ContactLists", said["adapter"]);
        Assert.Equal("Synthflow.ContactLists", said["parser"]);
        Assert.Equal("Synthflow.ContactLists", said["reader"]);
        Assert.Equal("Default", said["core"]);
        Assert.Equal("1", said["cores"]);
    }

    [Fact]
    public async Task OlderParser_LoadedEarlier_DoesNoHarmAndIsNotReplaced()
    {
        var folder = Directory.CreateTempSubdirectory("synthflow-");
        try
        {
            var said = await RunAsync(
                """
                Remove-Module Synthflow.PowerShell
                $older = $default.LoadFromAssemblyPath($args[0])
                Import-Module $manifest
                $adapter = $default.LoadFromAssemblyName('Synthflow.ContactLists')
                $own = [System.Runtime.Loader.AssemblyLoadContext]::GetLoadContext($adapter)
                Say ours $own.LoadFromAssemblyName('PhoneNumbers').GetName().Version.Major
                Say theirs (Ask PhoneNumbers)
                """,
                OlderPhoneNumbers.WriteInto(folder.FullName));
            Assert.NotEqual("8", said["ours"]);
            Assert.Equal("8.0.0.0", said["theirs"]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task OtherModules_AskingForOurParsers_GetNoAnswerFromUs()
    {
        var said = await RunAsync("""
            $null = $default.LoadFromAssemblyName('Synthflow.ContactLists').GetTypes()
            Say parser (Ask PhoneNumbers)
            Say reader (Ask Sylvan.Data.Csv)
            """);
        Assert.Equal("not found", said["parser"]);
        Assert.Equal("not found", said["reader"]);
    }

    [Fact]
    public async Task RemoveModule_WhereNobodyElseHasIt_EndsItsAnswers()
    {
        var said = await RunAsync("""
            Remove-Module Synthflow.PowerShell
            Say removed (Ask Synthflow.ContactLists)
            Import-Module $manifest
            Import-Module $manifest -Force
            Remove-Module Synthflow.PowerShell
            Say forced (Ask Synthflow.ContactLists)
            Import-Module $manifest
            Say imported ((Ask Synthflow.ContactLists) -ne 'not found')
            """);
        Assert.Equal("not found", said["removed"]);
        Assert.Equal("not found", said["forced"]);
        Assert.Equal("True", said["imported"]);
    }

    [Theory]
    [InlineData("$other.Dispose()", "not found")]
    [InlineData("", "0.")]
    public async Task RemoveModule_WhereAnotherRunspaceHasIt_KeepsAnsweringUntilThatCloses(
        string before, string expected)
    {
        var said = await RunAsync($$"""
            $other = [runspacefactory]::CreateRunspace([initialsessionstate]::CreateDefault2())
            $other.Open()
            $shell = [powershell]::Create()
            $shell.Runspace = $other
            $null = $shell.AddScript("Import-Module '$manifest'").Invoke()
            Remove-Module Synthflow.PowerShell
            {{before}}
            Say answer (Ask Synthflow.ContactLists)
            """);
        Assert.StartsWith(expected, said["answer"], StringComparison.Ordinal);
    }

    private static async Task<Dictionary<string, string>> RunAsync(string script, params string[] arguments)
    {
        var (exitCode, output, errors) = await ModuleProcess.RunAsync(
            Helpers + script, TestContext.Current.CancellationToken, arguments);
        Assert.True(exitCode == 0 && errors.Length == 0, errors + output);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split('=', 2))
            .Where(parts => parts.Length == 2)
            .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
    }
}

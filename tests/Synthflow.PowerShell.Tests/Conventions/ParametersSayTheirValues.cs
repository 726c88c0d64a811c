using System.Management.Automation;
using Synthflow.PowerShell.Tests.Support;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Conventions;

/// <summary>Who gives a parameter a value that it does not know is told which it knows, and not the names of .NET's types.</summary>
public sealed class ParametersSayTheirValues
{
    [Fact]
    public void EnumerationOrId_HasWordsOfItsOwn()
    {
        var parameters = CmdletTypes.All.SelectMany(static type => type.GetProperties())
            .Where(static property => property.GetCustomAttributes(inherit: true).Any(static one => one is ParameterAttribute))
            .Where(static property => ValueOf(property.PropertyType) is { } value && (value.IsEnum || value == typeof(Guid)))
            .ToList();
        Assert.True(parameters.Count > 10, $"{parameters.Count} parameters found.");
        Assert.Empty(parameters
            // A cell of a row that is piped in: PowerShell passes over it there, and the cmdlet names row and column itself.
            .Where(static property => property.Name != "Channel" || property.DeclaringType?.Name != "NewSynthflowOutboundChatCommand")
            .Where(static property => !property.GetCustomAttributes(inherit: true).Any(static one =>
                one.GetType().Name is "NamedValueTransformationAttribute" or "ChatIdTransformationAttribute"))
            .Select(static property => $"{property.DeclaringType?.Name}.{property.Name}"));
    }

    [Theory]
    [InlineData("Connect-Synthflow -Region Mars", "'Mars'", "Auto, US, EU, Global")]
    [InlineData("Invoke-SynthflowCampaign -JournalPath x -AgentId x -FromNumber x -Channel email", "'email'", "Sms, WhatsApp")]
    [InlineData("Import-SynthflowContact x.csv -NumberFormat Local", "'Local'", "Auto, National, International")]
    [InlineData("Import-SynthflowContact x.csv -OptOutPath a.txt, b.txt", "not 2", "into one file")]
    [InlineData("Invoke-SynthflowCampaign -JournalPath x -AgentId x -FromNumber x -Channel sms -OptOutPath a.txt, b.txt", "not 2", "into one file")]
    [InlineData("Get-SynthflowChat nope", "'nope'", "An id looks like")]
    [InlineData("Remove-SynthflowChat nope -Confirm:$false", "'nope'", "An id looks like")]
    [InlineData("'nope' | Remove-SynthflowChat -Confirm:$false", "'nope'", "An id looks like")]
    [InlineData("Send-SynthflowChatMessage -ChatId nope -Message Hi", "'nope'", "An id looks like")]
    [InlineData("Wait-SynthflowChat nope, 3f2504e0-4f89-41d3-9a0c-0305e82c3301", "'nope'", "An id looks like")]
    [InlineData("[pscustomobject]@{ Id = @{} } | Remove-SynthflowChat -Confirm:$false", "'PSCustomObject'", "An id looks like")]
    [InlineData("[pscustomobject]@{ ChatId = @{} } | Remove-SynthflowChat -Confirm:$false", "'Hashtable'", "An id looks like")]
    [InlineData("[pscustomobject]@{ chat_id = [datetime]'2026-05-01' } | Remove-SynthflowChat -Confirm:$false", "'DateTime'", "An id looks like")]
    [InlineData("@{ ChatId = 'x' } | Remove-SynthflowChat -Confirm:$false", "'Hashtable'", "An id looks like")]
    [InlineData("[pscustomobject]@{ ChatId = @{} } | Send-SynthflowChatMessage -Message Hi", "'Hashtable'", "An id looks like")]
    [InlineData("Wait-SynthflowChat 3f2504e0-4f89-41d3-9a0c-0305e82c3301, @{}", "'Hashtable'", "An id looks like")]
    public void OtherValue_IsAnsweredByThoseThereAre(string script, string value, string words)
    {
        using var session = new ModuleSession();
        session.Run("Connect-Synthflow -Sandbox");

        var result = session.Run(script);

        Assert.Equal(["ParameterArgumentTransformationError"], result.ErrorIds);
        var text = result.AllErrors[0].ToString();
        Assert.Contains(value, text, StringComparison.Ordinal);
        Assert.Contains(words, text, StringComparison.Ordinal);
        Assert.DoesNotContain("Guid", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Synthflow.", text, StringComparison.Ordinal);
    }

    // Rows that have an id, and a script that reads it of each, are asked for it as before.
    [Theory]
    [InlineData("[pscustomobject]@{ ChatId = '3f2504e0-4f89-41d3-9a0c-0305e82c3301' } | Remove-SynthflowChat -Confirm:$false")]
    [InlineData("[pscustomobject]@{ chat_id = [guid]'3f2504e0-4f89-41d3-9a0c-0305e82c3301' } | Remove-SynthflowChat -Confirm:$false")]
    [InlineData("[pscustomobject]@{ Other = '3f2504e0-4f89-41d3-9a0c-0305e82c3301' } | Remove-SynthflowChat -ChatId { $_.Other } -Confirm:$false")]
    [InlineData("[guid]'3f2504e0-4f89-41d3-9a0c-0305e82c3301' | Remove-SynthflowChat -Confirm:$false")]
    public void ObjectThatHasAnId_IsTaken(string script)
    {
        using var session = new ModuleSession();
        session.Run("Connect-Synthflow -Sandbox");

        var result = session.Run(script + " -Verbose 4>&1");

        Assert.Empty(result.AllErrors);
        Assert.Contains(result.Output, static line => line.ToString().Contains("3f2504e0-4f89-41d3-9a0c-0305e82c3301", StringComparison.Ordinal));
    }

    [Fact]
    public void ListOfOneFile_IsThatFile()
    {
        using var session = new ModuleSession();

        var error = session.Run("Import-SynthflowContact x.csv -OptOutPath @('nope.txt')").Only("InvalidContactFile", ErrorCategory.InvalidData);

        Assert.Null(error.DeliveryOf());
        Assert.Contains("nope.txt", error.ToString(), StringComparison.Ordinal);
    }

    private static Type? ValueOf(Type type) => type.IsArray ? type.GetElementType() : Nullable.GetUnderlyingType(type) ?? type;
}

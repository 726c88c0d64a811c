using System.Management.Automation;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Chats;

/// <summary>Contacts and plain rows give the same values, and the command line wins over both.</summary>
public sealed class RowValueTests : IDisposable
{
    private const string Columns =
        "'+15559876501'; InitialMessage = 'Hi Ada'; Channel = 'whatsapp'; "
        + "FromNumber = '+15551234567'; AgentId = $agent";
    private readonly SandboxSession _session = new();

    public RowValueTests() => _session.RunWell("""
        function Contact([Collections.IDictionary]$Columns) {
            $variables = [Collections.Specialized.OrderedDictionary]::new()
            foreach ($name in $Columns.Keys) { $variables[$name] = $Columns[$name] }
            [Synthflow.Client.Contacts.Contact]@{ File = 'list.csv'; Row = 2; PhoneNumber = $Columns['Phone']; Variables = $variables }
        }
        """);

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("[pscustomobject]@{ Phone = " + Columns + " }")]
    [InlineData("(Contact @{ Phone = " + Columns + " })")]
    [InlineData("@{ Phone = " + Columns + " }")]
    [InlineData(
        "(Contact @{ Phone = '+15559876501'; initial_message = 'Hi Ada'; "
        + "CHANNEL = 'WhatsApp'; from_number = '(555) 123-4567'; agent_id = $agent })")]
    public void Columns_OfEveryKindOfRow_AreUsed(string row)
    {
        _session.RunWell($"{row} | New-SynthflowOutboundChat -DefaultCountry US");
        Assert.Equal(
            ["""{"agent_id":"11111111-1111-4111-8111-111111111111","channel":"whatsapp","to_number":"+15559876501","from_number":"+15551234567","initial_message":"Hi Ada"}"""],
            _session.Bodies("StartOutboundChat")
                .Select(body => body.Replace("\\u002B", "+", StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [InlineData(
        "[pscustomobject]@{ Phone = '+15559876501'; Channel = 'Website'; "
        + "AgentId = 'Kim'; InitialMessage = 'no' }")]
    [InlineData("(Contact @{ Phone = '+15559876501'; Channel = 'Website'; AgentId = 'Kim'; InitialMessage = 'no' })")]
    public void CommandLine_WinsOverColumns(string row)
    {
        _session.RunWell($"{row} | New-SynthflowOutboundChat @send");
        Assert.Contains(
            "\"initial_message\":\"Hello\"", _session.Bodies("StartOutboundChat").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void ValueOfARow_IsNotKeptForTheNext()
    {
        _session.RunWell("""
            $null = $send.Remove('InitialMessage')
            (Contact @{ Phone = '+15559876501'; InitialMessage = 'for Ada' }), (Contact @{ Phone = '+15559876502'; InitialMessage = '' }),
            [pscustomobject]@{ Phone = '+15559876503'; InitialMessage = 'for Cy' }, [pscustomobject]@{ Phone = '+15559876504' } | New-SynthflowOutboundChat @send
            """);
        Assert.Equal(
            [true, false, true, false],
            _session.Bodies("StartOutboundChat")
                .Select(body => body.Contains("initial_message", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Channel", "fax")]
    [InlineData("TemplateVariables", "1=Ada")]
    public void CellOfAContact_ThatCannotBeUsed_IsNamed(string column, string cell)
    {
        var error = _session.Run($$"""
            $null = $send.Remove('{{column}}')
            (Contact @{ Phone = '+15559876501'; {{column}} = '{{cell}}' }) | New-SynthflowOutboundChat @send
            """).Only("InvalidVariable, NotSent", ErrorCategory.InvalidData);
        Assert.Contains("row 2 of list.csv", error.ToString(), StringComparison.Ordinal);
        Assert.Contains($"'{column}'", error.ToString(), StringComparison.Ordinal);
        Assert.Contains($"'{cell}'", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(_session.Texted());
    }

    [Theory]
    [InlineData("Phone = '+15559876501'; Mobile = ''")]
    [InlineData("Phone = '+15559876501'; Mobile = ' '; MobilePhone = $null")]
    [InlineData("ToNumber = ''; PhoneNumber = '+15559876501'")]
    [InlineData("ToNumber = $null; Phone = '+15559876501'")]
    public void BlankNumber_GivesWayToTheRowsOtherColumns(string columns)
    {
        _session.RunWell($"[pscustomobject]@{{ {columns} }} | New-SynthflowOutboundChat @send");
        Assert.Equal(["+15559876501"], _session.Texted());
    }

    [Fact]
    public void NumberOfAContact_IsItsListsChoice_NeverAnotherColumn()
    {
        _session.Run(
            "[Synthflow.Client.Contacts.Contact]@{ Row = 2; "
            + "Variables = (Contact @{ Phone = '+15559876501' }).Variables } | New-SynthflowOutboundChat @send")
            .Only("InvalidPhoneNumber, NotSent", ErrorCategory.InvalidData);
        Assert.Empty(_session.Texted());
    }

    [Theory]
    [InlineData("Mobiel")]
    [InlineData("Téléphone portable")]
    [InlineData("Mobile Phone")]
    public void RowWithoutAKnownPhoneColumn_IsNamed_WithItsColumns_AndTheOthersAreSent(string column)
    {
        var result = _session.Run($$"""
            [pscustomobject]@{ Name = 'Ada'; '{{column}}' = '+15559876501' }, [pscustomobject]@{ Phone = '+15559876502' } | New-SynthflowOutboundChat @send
            """);
        var error = result.Only("MissingColumn, NotSent", ErrorCategory.InvalidArgument);
        Assert.Contains("input row 1", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("Name, " + column, error.ToString(), StringComparison.Ordinal);
        Assert.Contains("Import-SynthflowContact", error.RecommendedAction(), StringComparison.Ordinal);
        Assert.Equal(["+15559876502"], _session.Texted());
    }

    [Fact]
    public void PipedText_IsToldApartFromARow() => Assert.Contains(
        "-ToNumber",
        _session.Run(
            "'+15559876501' | New-SynthflowOutboundChat @send").Only("MissingColumn, NotSent",
            ErrorCategory.InvalidArgument).RecommendedAction(),
        StringComparison.Ordinal);

    [Fact]
    public void DirectCall_WithoutANumber_AsksForIt()
    {
        _session.Host.Answers.Enqueue("+15559876501");
        _session.RunWell("New-SynthflowOutboundChat @send");
        Assert.Equal(["ToNumber"], _session.Host.Questions);
        Assert.Equal(["+15559876501"], _session.Texted());
    }

    [Fact]
    public void DirectCall_WithoutANumber_AndNobodyToAsk_NamesIt() =>
        Assert.Contains(
            "ToNumber",
            _session.Run("New-SynthflowOutboundChat @send").AllErrors.Single().ToString(),
            StringComparison.Ordinal);

    [Fact]
    public void NoRowAtAll_IsNoError() =>
        Assert.Empty(_session.RunWell("@() | New-SynthflowOutboundChat @send").Output);

    [Fact]
    public void DefaultParameterValues_CountAsGiven()
    {
        _session.RunWell("""
            $PSDefaultParameterValues = @{ 'New-SynthflowOutboundChat:AgentId' = $agent; 'New-SynthflowOutboundChat:Channel' = 'sms'; 'New-SynthflowOutboundChat:FromNumber' = $from }
            New-SynthflowOutboundChat -ToNumber +15559876501
            [pscustomobject]@{ Phone = '+15559876502' } | New-SynthflowOutboundChat
            """);
        Assert.Equal(["+15559876501", "+15559876502"], _session.Texted());
    }
}

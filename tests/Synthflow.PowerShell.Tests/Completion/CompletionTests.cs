using System.Diagnostics;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Completion;

public sealed class CompletionTests : IDisposable
{
    private const string Agent = "11111111-1111-4111-8111-111111111111";
    private const string OldId = "1696372226173x164740052408336400";
    private readonly SandboxSession _session = new();
    private readonly WorkFolder _folder = new();

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("New-SynthflowChat -AgentId ")]
    [InlineData("New-SynthflowOutboundChat -AgentId ")]
    [InlineData("Invoke-SynthflowCampaign -AgentId ")]
    [InlineData("Get-SynthflowChat -AgentId ")]
    [InlineData("Get-SynthflowAgent -AgentId ")]
    [InlineData("Enter-SynthflowChat -AgentId ")]
    public void AgentId_IsOfferedByName_Everywhere(string line)
    {
        Assert.Equal(5, Offered(line).Count);
        var found = Offered(line + "spr");
        Assert.Contains((OldId, "Spring campaign"), found.Select(one => (one.Text, one.Shown)));
        Assert.All(found, one => Assert.StartsWith(one.Shown, one.Tooltip, StringComparison.Ordinal));
        Assert.Equal([OldId], Offered(line + "'Spring c").Select(one => one.Text));
        Assert.Equal([OldId], Offered(line + "16963").Select(one => one.Text));
        Assert.Equal(1, _session.Count("ListAgents"));
    }

    [Theory]
    [InlineData("New-SynthflowOutboundChat -FromNumber ", 3)]
    [InlineData("New-SynthflowOutboundChat -FromNumber +1555123", 1)]
    [InlineData("New-SynthflowOutboundChat -AgentId " + Agent + " -FromNumber ", 1)]
    [InlineData("Invoke-SynthflowCampaign -AgentId " + OldId + " -FromNumber ", 2)]
    [InlineData("Invoke-SynthflowCampaign -AgentId 55555555-5555-4555-8555-555555555555 -FromNumber ", 3)]
    public void FromNumber_IsTheAgents_ElseTheWorkspaces(string line, int count)
    {
        // Agents first: without them the numbers of the workspace are the answer.
        Offered("New-SynthflowChat -AgentId ");
        var numbers = Offered(line);
        Assert.Equal(count, numbers.Count);
        Assert.All(numbers, number => Assert.StartsWith("+1555", number.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Get-SynthflowChat -ChatId ")]
    [InlineData("Wait-SynthflowChat -ChatId ")]
    [InlineData("Export-SynthflowTranscript -ChatId ")]
    [InlineData("Send-SynthflowChatMessage -ChatId ")]
    [InlineData("Remove-SynthflowChat -ChatId ")]
    [InlineData("Enter-SynthflowChat -ChatId ")]
    public void ChatId_IsOneSeenInThisSession_TheNewestFirst(string line)
    {
        Assert.Empty(Complete(line));
        _session.RunWell("$one = New-SynthflowChat $agent; $two = New-SynthflowOutboundChat @send -ToNumber +12025550101");
        Assert.Equal(
            _session.Run("$two.ConversationId, $one.ChatId").OutputOf<string>(), Complete(line).Select(one => one.Text));
    }

    [Theory]
    [InlineData("Import-SynthflowContact list.csv -PhoneColumn ")]
    [InlineData("Import-SynthflowContact -Path 'list.csv' -NameColumn ")]
    [InlineData("Import-SynthflowContact -LiteralPath list.csv -CountryColumn ")]
    [InlineData("Import-SynthflowContact $list -OptOutColumn ")]
    [InlineData("Invoke-SynthflowCampaign -Path list.csv -PhoneColumn ")]
    [InlineData("Invoke-SynthflowCampaign -Path $list -CustomVariableProperty ")]
    [InlineData("Import-Csv list.csv | New-SynthflowOutboundChat -CustomVariableProperty ")]
    [InlineData("Import-SynthflowContact -Path list.csv | Where-Object Name | New-SynthflowOutboundChat -CustomVariableProperty ")]
    [InlineData("Import-Csv list.csv | Invoke-SynthflowCampaign -OptOutColumn ")]
    public void Column_IsOfTheListThatIsRead(string line)
    {
        _folder.Write("list.csv", "Name,Mobile Phone,Plan\nAda,+12025550101,gold\n");
        _session.SetLocation(_folder.FullName);
        _session.RunWell("$list = 'list.csv'");
        Assert.Equal(["Name", "'Mobile Phone'", "Plan"], Offered(line).Select(one => one.Text));
        Assert.Equal(["'Mobile Phone'"], Offered(line + "mob").Select(one => one.Text));
        Assert.Equal(["Mobile Phone"], Offered(line + "phone").Select(one => one.Shown));
    }

    [Theory]
    [InlineData("Import-SynthflowContact nothere.csv -PhoneColumn ")]
    [InlineData("Import-SynthflowContact (Get-Item list.csv) -PhoneColumn ")]
    [InlineData("Get-ChildItem | New-SynthflowOutboundChat -CustomVariableProperty ")]
    [InlineData("Import-SynthflowContact folder -PhoneColumn ")]
    [InlineData("Import-SynthflowContact picture.png -PhoneColumn ")]
    public void Column_OfAListThatIsNotKnown_IsNotOffered(string line)
    {
        _folder.Write("list.csv", "Name,Phone\nAda,+12025550101\n");
        _folder.Write("picture.png", "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR");
        Directory.CreateDirectory(_folder.PathOf("folder"));
        _session.SetLocation(_folder.FullName);
        Assert.DoesNotContain("Name", Complete(line).Select(one => one.Text));
        Assert.Empty(_session.Run("$Error.Clear(); $Error").Output);
    }

    [Fact]
    public void Column_OfAListWithoutAPhoneColumn_IsOfferedAllTheSame()
    {
        _folder.Write("list.csv", "Id;\"Last; First\";Contact\n1;A;x\n");
        _session.SetLocation(_folder.FullName);
        Assert.Equal(
            ["Id", "'Last; First'", "Contact"],
            Offered("Import-SynthflowContact list.csv -PhoneColumn ").Select(one => one.Text));
    }

    [Theory]
    [InlineData("Import-SynthflowContact list.csv -DefaultCountry ", "DE")]
    [InlineData("Import-SynthflowContact list.csv -DefaultCountry germ", "DE")]
    [InlineData("New-SynthflowOutboundChat -DefaultCountry united", "US")]
    [InlineData("Invoke-SynthflowCampaign -DefaultCountry de", "DE")]
    [InlineData("New-SynthflowContact -DefaultCountry G", "GB")]
    public void DefaultCountry_IsOfferedByCodeAndName(string line, string code)
    {
        // The parsers may need longer than anybody waits at a prompt to load for the first time.
        _session.RunWell("$null = Get-SynthflowContact -PhoneNumber +12025550101 -DefaultCountry US");
        var found = Offered(line);
        Assert.Contains(code, found.Select(one => one.Text));
        Assert.All(found, one => Assert.True(one.Tooltip.Length > 2, one.Tooltip));
    }

    [Theory]
    [InlineData("New-SynthflowChat -AgentId ")]
    [InlineData("New-SynthflowOutboundChat -FromNumber ")]
    [InlineData("Get-SynthflowChat -ChatId ")]
    public void Disconnected_NothingIsOffered(string line)
    {
        _session.RunWell("Disconnect-Synthflow");
        Assert.Empty(Complete(line));
    }

    [Theory]
    [InlineData("New-SynthflowChat -AgentId ", "ListAgents")]
    [InlineData("New-SynthflowOutboundChat -FromNumber ", "ListContacts")]
    public void SlowService_IsNotWaitedFor_AndTheNextTabHasItsAnswer(string line, string operation)
    {
        Complete("New-SynthflowChat -NoSuch ");
        _session.Fault(operation, "Delay([timespan]::FromSeconds(12))");
        var clock = Stopwatch.StartNew();
        Assert.Empty(Complete(line));
        // A second is promised for the answer; a busy machine takes much more for the rest, and less than the service.
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(11));
        Assert.NotEmpty(Offered(line));
        Assert.Equal(1, _session.Count(operation));
    }

    [Theory]
    [InlineData("LoseAnswer()")]
    [InlineData("Status(500, '{}')")]
    [InlineData("Body('<html>')")]
    public void FailingService_GivesNothing_AndNoError_AndIsAskedAgain(string fault)
    {
        _session.Fault("ListAgents", fault);
        Assert.Empty(Complete("New-SynthflowChat -AgentId "));
        Assert.Equal(5, Offered("New-SynthflowChat -AgentId ").Count);
    }

    [Fact]
    public void Connection_OnTheCommandLine_IsTheOneThatIsAsked()
    {
        _session.RunWell("$other = Connect-Synthflow -Sandbox -PassThru; $null = New-SynthflowChat $agent");
        _session.RunWell("Disconnect-Synthflow -Connection $other; $open = Connect-Synthflow -Sandbox -PassThru; Connect-Synthflow -Sandbox");
        Assert.Equal(5, Offered("New-SynthflowChat -Connection $open -AgentId ").Count);
        Assert.Equal(1, _session.Run("$open.GetSandbox().Requests.Total").Single<long>());
    }

    /// <summary>What is offered once there is an answer: on a busy machine that may be the next Tab's.</summary>
    private IReadOnlyList<(string Text, string Shown, string Tooltip)> Offered(string line)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            if (Complete(line) is { Count: > 0 } found)
            {
                return found;
            }

            Assert.True(clock.Elapsed < TimeSpan.FromMinutes(2), "Nothing is offered: " + line);
            Thread.Sleep(50);
        }
    }

    private IReadOnlyList<(string Text, string Shown, string Tooltip)> Complete(string line)
    {
        _session.SetVariable("line", line);
        return [.. _session.RunWell("(TabExpansion2 $line $line.Length).CompletionMatches").Output.Select(match => (
            (string)match.Properties["CompletionText"].Value,
            (string)match.Properties["ListItemText"].Value,
            (string)match.Properties["ToolTip"].Value))];
    }
}

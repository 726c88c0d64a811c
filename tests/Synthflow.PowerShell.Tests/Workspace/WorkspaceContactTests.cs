using System.Management.Automation;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Workspace;

public sealed class WorkspaceContactTests : IDisposable
{
    private readonly SandboxSession _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("Get-SynthflowContact", 3)]
    [InlineData("Get-SynthflowContact 'ada*'", 1)]
    [InlineData("Get-SynthflowContact '*Example', 'x*'", 3)]
    [InlineData("Get-SynthflowContact -PhoneNumber +12025550101", 1)]
    [InlineData("Get-SynthflowContact -PhoneNumber '(202) 555-0101', '1-202-555-0102' -DefaultCountry US", 2)]
    [InlineData("Get-SynthflowContact -PhoneNumber +12025550199", 0)]
    [InlineData("Get-SynthflowContact | Get-SynthflowContact", 3)]
    [InlineData("Get-SynthflowContact -ContactId (Get-SynthflowContact 'ada*').ContactId", 1)]
    public void Get_FindsByNameNumberAndId(string script, int count) =>
        Assert.Equal(count, _session.RunWell(script).Output.Count);

    [Fact]
    public void Get_HasAllThatIsPromised()
    {
        var contact = _session.RunWell("Get-SynthflowContact 'ada*'").Output.Single();
        Assert.Equal("Ada Example", contact.Properties["Name"].Value);
        Assert.Equal("+12025550101", contact.Properties["PhoneNumber"].Value);
        Assert.Equal("ada@example.com", contact.Properties["Email"].Value);
        Assert.Equal("plan=gold", contact.Properties["Metadata"].Value.ToString());
        Assert.Equal(TimeSpan.Zero, ((DateTimeOffset)contact.Properties["CreatedAt"].Value).Offset);
        Assert.Equal(
            ["ContactId", "Name", "PhoneNumber", "Email", "Metadata", "CreatedAt"],
            contact.Properties.Select(property => property.Name));
    }

    [Fact]
    public void Get_OfAListThatIsCutShort_SaysSo()
    {
        _session.RunWell("foreach ($n in 10..60) { $null = New-SynthflowContact \"Person $n\" \"+120255501$n\" }");
        var result = _session.RunWell("Get-SynthflowContact");
        Assert.Equal(50, result.Output.Count);
        Assert.Contains("50 of 54", Assert.Single(result.Warnings), StringComparison.Ordinal);
        Assert.Empty(_session.RunWell("Get-SynthflowContact -PhoneNumber +12025550160").Warnings);
    }

    [Theory]
    [InlineData("Get-SynthflowContact -ContactId 'Ada Example'")]
    [InlineData("Get-SynthflowContact -ContactId '..'")]
    [InlineData("Get-SynthflowContact -ContactId '../chat/1'")]
    [InlineData("Set-SynthflowContact 'Ada Example' -Name Eve")]
    [InlineData("Remove-SynthflowContact 'Ada Example' -Confirm:$false")]
    public void NameWhereAnIdIsNeeded_ShowsTheWay_AndSendsNothing(string script)
    {
        var before = _session.Total;
        var isRead = script.StartsWith("Get-", StringComparison.Ordinal);
        var error = _session.Run(script)
            .Only("InvalidContactId" + (isRead ? "" : ", NotSent"), ErrorCategory.InvalidArgument);
        Assert.Contains("Get-SynthflowContact -Name", error.RecommendedAction(), StringComparison.Ordinal);
        Assert.Equal(before, _session.Total);
    }

    [Theory]
    [InlineData("Get-SynthflowContact 'Nobody'", "NotFound")]
    [InlineData("Get-SynthflowContact -ContactId 99", "NotFound, Rejected")]
    [InlineData("Set-SynthflowContact 99 -Name Eve", "NotFound, Rejected")]
    public void ContactThatIsNotThere_IsNotFound(string script, string told) =>
        _session.Run(script).Only(told, ErrorCategory.ObjectNotFound);

    [Fact]
    public void New_MakesAContact_AndGivesItOut()
    {
        var made = _session.RunWell(
            "New-SynthflowContact Eve '(202) 555-0177' -Email eve@example.com -Metadata @{ plan = 'gold'; n = 1 } -DefaultCountry US");
        Assert.Equal("+12025550177", made.Output.Single().Properties["PhoneNumber"].Value);
        _session.SetVariable("made", made.Output.Single());
        var read = _session.RunWell("$made | Get-SynthflowContact").Output.Single();
        Assert.Equal("Eve", read.Properties["Name"].Value);
        Assert.Equal("eve@example.com", read.Properties["Email"].Value);
        Assert.Equal("gold", _session.Run("($made | Get-SynthflowContact).Metadata.plan").Single<string>());
    }

    [Fact]
    public void New_TakesTheContactsOfAList_EachOnce_AndNotWhoOptedOut()
    {
        using var folder = new WorkFolder();
        folder.Write("list.csv", "Name,Mobile,Mail\nEve,(202) 555-0171,e@example.com\nEve again,202.555.0171,\nBob,202-555-0102,\nStopped,202-555-0173,\nGrace,202-555-0174,\n");
        folder.Write("stop.txt", "+12025550173\n");
        _session.SetLocation(folder.FullName);
        var result = _session.RunWell(
            "Import-SynthflowContact list.csv -DefaultCountry US -OptOutPath stop.txt | New-SynthflowContact -SkipExisting");
        Assert.Equal(["Eve", "Grace"], result.Output.Select(contact => contact.Properties["Name"].Value));
        Assert.Equal(2, result.Warnings.Count(warning => warning.Contains("left out", StringComparison.Ordinal)));
        Assert.Contains(result.Warnings, warning => warning.Contains("row 3", StringComparison.Ordinal));
        Assert.Contains(result.Warnings, warning => warning.Contains("opted out", StringComparison.Ordinal));
        Assert.Equal(2, _session.Count("CreateContact"));
    }

    [Fact]
    public void New_WithSkipExisting_LooksByNumberFirst()
    {
        Assert.Empty(_session.RunWell("New-SynthflowContact Ada '+1 (202) 555-0101' -SkipExisting").Output);
        Assert.Equal(["/v2/contacts?search=%2B12025550101"], _session.Paths("ListContacts"));
        Assert.Equal(0, _session.Count("CreateContact"));
        _session.RunWell("New-SynthflowContact Ada +12025550101 -WhatIf");
        Assert.Equal(0, _session.Count("CreateContact"));
        Assert.Single(_session.RunWell("New-SynthflowContact Ada +12025550101").Output);
    }

    [Theory]
    [InlineData("New-SynthflowContact -PhoneNumber +12025550171", "InvalidContact, NotSent", "there is no name")]
    [InlineData("[pscustomobject]@{ Name = ' '; Phone = '+12025550171' } | New-SynthflowContact", "InvalidContact, NotSent", "item 1")]
    [InlineData("New-SynthflowContact Eve 555", "InvalidPhoneNumber, NotSent", "555")]
    [InlineData("New-SynthflowContact Eve", "InvalidPhoneNumber, NotSent", "-PhoneNumber")]
    [InlineData("Set-SynthflowContact 99", "InvalidContact, NotSent", "99")]
    public void WhatCannotBeUsed_IsNamed_AndSendsNothing(string script, string id, string named)
    {
        var before = _session.Total;
        var error = _session.Run(script).Only(id, ErrorCategory.InvalidData);
        Assert.Equal("NotSent", error.DeliveryOf());
        Assert.Contains(named, error.ToString(), StringComparison.Ordinal);
        Assert.Equal(before, _session.Total);
    }

    [Theory]
    [InlineData("LoseAnswer()")]
    [InlineData("HalfAnswer()")]
    [InlineData("StatusAfterHandling(504, '')")]
    [InlineData("Body('{}')")]
    [InlineData("Body('<html>')")]
    public void New_WhoseAnswerIsLost_IsFoundAgain(string fault)
    {
        _session.Fault("CreateContact", fault);
        Assert.Equal(
            "Eve", _session.RunWell("New-SynthflowContact Eve +12025550171").Output.Single().Properties["Name"].Value);
        Assert.Equal(1, _session.Count("CreateContact"));
    }

    [Theory]
    [InlineData("LoseRequest()", "Unknown")]
    [InlineData("Status(500, '{}')", "Unknown")]
    public void New_ThatCannotBeFound_IsUnknown_AndNotMadeAgain(string fault, string delivery)
    {
        // An older contact with the same name and number is no proof.
        _session.RunWell("$null = New-SynthflowContact Eve +12025550171; Start-Sleep -Milliseconds 2100");
        _session.Fault("CreateContact", fault);
        var error = _session.Run("New-SynthflowContact Eve +12025550171")
            .Only("OutcomeUnknown, Unknown", ErrorCategory.OperationTimeout);
        Assert.Equal(delivery, error.DeliveryOf());
        Assert.Equal(2, _session.Count("CreateContact"));
        Assert.Contains("Get-SynthflowContact", error.RecommendedAction(), StringComparison.Ordinal);
    }

    [Fact]
    public void Set_ChangesWhatIsNamed_AndNothingElse()
    {
        var result = _session.RunWell("Get-SynthflowContact 'ada*' | Set-SynthflowContact -Name 'Ada L.' -PassThru -Confirm:$false");
        Assert.Equal("Ada L.", result.Output.Single().Properties["Name"].Value);
        Assert.Equal(["""{"name":"Ada L."}"""], _session.Bodies("UpdateContact"));
        Assert.Equal("ada@example.com", result.Output.Single().Properties["Email"].Value);
    }

    [Fact]
    public void Set_TakesRowsWithTheirOwnValues_AndAnEmptyCellChangesNothing()
    {
        _session.RunWell("""
            $id = (Get-SynthflowContact 'ada*').ContactId
            [pscustomobject]@{ ContactId = $id; Name = 'Ada L.'; Email = ''; PhoneNumber = '202-555-0155' } | Set-SynthflowContact -DefaultCountry US -Confirm:$false
            Set-SynthflowContact $id -Email '' -Metadata @{} -Confirm:$false
            """);
        Assert.Equal(
            ["""{"name":"Ada L.","phone_number":"+12025550155"}""", """{"email":"","contact_metadata":{}}"""],
            _session.Bodies("UpdateContact").Select(body => body.Replace("\\u002B", "+", StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [InlineData("LoseAnswer()", null)]
    [InlineData("LoseRequest()", "Unknown")]
    public void Set_WhoseAnswerIsLost_IsLookedAt(string fault, string? delivery)
    {
        _session.Fault("UpdateContact", fault);
        var result = _session.Run(
            "Get-SynthflowContact 'ada*' | Set-SynthflowContact -Email new@example.com -Metadata @{ plan = 'x' } -Confirm:$false");
        Assert.Equal(1, _session.Count("UpdateContact"));
        if (delivery is null)
        {
            Assert.Empty(result.AllErrors);
            return;
        }

        Assert.Equal(delivery, result.Only("OutcomeUnknown, Unknown", ErrorCategory.OperationTimeout).DeliveryOf());
    }

    [Fact]
    public void Remove_AsksFirst_AndGoneIsASuccess()
    {
        _session.RunWell("$ada = Get-SynthflowContact 'ada*'; $ada | Remove-SynthflowContact -WhatIf");
        Assert.Equal(0, _session.Count("DeleteContact"));
        _session.RunWell("$ada | Remove-SynthflowContact -Confirm:$false; $ada.ContactId | Remove-SynthflowContact -Confirm:$false");
        Assert.Equal(2, _session.Count("DeleteContact"));
        Assert.Equal(2, _session.RunWell("Get-SynthflowContact").Output.Count);
        Assert.Equal(
            "High",
            _session.Run("[System.Management.Automation.CommandMetadata]::new((Get-Command Remove-SynthflowContact)).ConfirmImpact.ToString()")
                .Single<string>());
    }

    [Theory]
    [InlineData("ListContacts", "Get-SynthflowContact", "Status(500, '{}')", "ServiceFailed, Unknown", ErrorCategory.ConnectionError)]
    [InlineData("ListContacts", "Get-SynthflowContact", "Body('{}')", "UnreadableAnswer, Sent", ErrorCategory.InvalidData)]
    [InlineData("GetContact", "Get-SynthflowContact -ContactId 9", "Status(401, '{}')", "ApiKeyRefused, Rejected", ErrorCategory.AuthenticationError)]
    [InlineData("CreateContact", "New-SynthflowContact Eve +12025550171", "Status(422, '{}')", "ValidationFailed, Rejected", ErrorCategory.InvalidData)]
    [InlineData("CreateContact", "New-SynthflowContact Eve +12025550171", "RefuseConnection()", "ConnectionFailed, NotSent", ErrorCategory.ConnectionError)]
    [InlineData("UpdateContact", "Set-SynthflowContact 9 -Name Eve -Confirm:$false", "Status(409, '{}')", "Conflict, Rejected", ErrorCategory.ResourceExists)]
    [InlineData("DeleteContact", "Remove-SynthflowContact 9 -Confirm:$false", "Status(500, '{}')", "ServiceFailed, Unknown", ErrorCategory.ConnectionError)]
    public void Fault_IsNamed(string operation, string script, string fault, string id, ErrorCategory category)
    {
        _session.Fault(operation, fault);
        Assert.NotNull(_session.Run(script).Only(id, category).DeliveryOf());
    }
}

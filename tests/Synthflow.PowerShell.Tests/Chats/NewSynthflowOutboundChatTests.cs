using System.Management.Automation;
using System.Text.Json;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Chats;

public sealed class NewSynthflowOutboundChatTests : IDisposable
{
    private readonly SandboxSession _session = new();

    public void Dispose() => _session.Dispose();

    [Fact]
    public void Send_EmitsOneObject_WithAllItHas()
    {
        var chat = _session.RunWell("New-SynthflowOutboundChat @send -ToNumber +15559876543").Output.Single();
        Assert.Equal("Synthflow.Client.Chats.OutboundChat", chat.BaseObject.GetType().FullName);
        Assert.True(Guid.TryParse((string)chat.Properties["ConversationId"].Value, out _));
        Assert.Equal("+15559876543", chat.Properties["ToNumber"].Value);
        Assert.Equal("+15551234567", chat.Properties["FromNumber"].Value);
        Assert.Equal("sms", chat.Properties["Channel"].Value.ToString());
        Assert.Equal(SandboxSession.Agent, chat.Properties["AgentId"].Value);
        Assert.Equal(TimeSpan.Zero, ((DateTimeOffset)chat.Properties["StartedAt"].Value).Offset);
        Assert.Null(chat.Properties["InputObject"].Value);
    }

    [Fact]
    public void Send_SendsWhatWasGiven_AndNothingElse()
    {
        _session.RunWell("""
            New-SynthflowOutboundChat -AgentId $agent -Channel whatsapp -FromNumber $from -ToNumber '+1 (555) 987-6543' `
                -InitialMessage 'Grüß Gott' -TemplateSid HX0123456789abcdef0123456789abcdef `
                -TemplateVariables @{ 1 = 'Ada' } -CustomVariables ([ordered]@{ plan = 'gold'; seats = 3; tags = 'a', 'b' })
            """);
        using var body = JsonDocument.Parse(_session.Bodies("StartOutboundChat").Single());
        Assert.Equal(
            """{"agent_id":"11111111-1111-4111-8111-111111111111","channel":"whatsapp","to_number":"+15559876543","from_number":"+15551234567","initial_message":"Grüß Gott","template":{"content_sid":"HX0123456789abcdef0123456789abcdef","variables":{"1":"Ada"}},"custom_variables":{"plan":"gold","seats":3,"tags":["a","b"]}}""",
            JsonSerializer.Serialize(body.RootElement, new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    [Theory]
    [InlineData("ToNumber")]
    [InlineData("to_number")]
    [InlineData("Phone")]
    [InlineData("PhoneNumber")]
    [InlineData("Phone Number")]
    [InlineData("phone number")]
    [InlineData("Mobile")]
    [InlineData("MobilePhone")]
    public void ToNumber_OfARow_BindsFromTheColumn(string column)
    {
        _session.RunWell($"[pscustomobject]@{{ '{column}' = '+15559876543' }} | New-SynthflowOutboundChat @send");
        Assert.Equal(["+15559876543"], _session.Texted());
    }

    [Theory]
    [InlineData(
        "AgentId", "Channel", "FromNumber", "InitialMessage",
        "TemplateSid", "TemplateVariables", "CustomVariables")]
    [InlineData(
        "agent_id", "channel", "from_number", "initial_message",
        "template_sid", "template_variables", "custom_variables")]
    [InlineData(
        "agent_id", "channel", "from_number", "initial_message",
        "content_sid", "template_variables", "custom_variables")]
    public void EveryValue_OfARow_BindsInBothSpellings(params string[] names)
    {
        _session.RunWell($$"""
            [pscustomobject]@{
                to_number = '+15559876543'; '{{names[0]}}' = $agent; '{{names[1]}}' = 'whatsapp'; '{{names[2]}}' = $from
                '{{names[3]}}' = 'Hi'; '{{names[4]}}' = 'HX0123456789abcdef0123456789abcdef'
                '{{names[5]}}' = @{ '1' = 'Ada' }; '{{names[6]}}' = @{ plan = 'gold' }
            } | New-SynthflowOutboundChat
            """);
        var body = _session.Bodies("StartOutboundChat").Single();
        Assert.Contains(
            "\"template\":{\"content_sid\":\"HX0123456789abcdef0123456789abcdef\",\"variables\":{\"1\":\"Ada\"}}",
            body,
            StringComparison.Ordinal);
        Assert.Contains("\"custom_variables\":{\"plan\":\"gold\"}", body, StringComparison.Ordinal);
        Assert.Contains("\"initial_message\":\"Hi\"", body, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_ComeOut_InTheirOrder_EachWithItsRow()
    {
        var chats = _session.RunWell(
            "Rows +15559876501, +15559876502, +15559876503 | New-SynthflowOutboundChat @send").Output;
        Assert.Equal(
            ["+15559876501", "+15559876502", "+15559876503"], chats.Select(chat => chat.Properties["ToNumber"].Value));
        Assert.Equal(
            ["Person +15559876501", "Person +15559876502", "Person +15559876503"],
            chats.Select(chat => PSObject.AsPSObject(chat.Properties["InputObject"].Value).Properties["Name"].Value));
    }

    [Fact]
    public void CustomVariableProperty_TakesColumnsOfTheRow_AndCustomVariablesWin()
    {
        _session.RunWell("""
            [pscustomobject]@{ Phone = '+15559876543'; Name = 'Ada'; Company = 'Acme'; Other = 'x' } |
                New-SynthflowOutboundChat @send -CustomVariableProperty name, Company -CustomVariables @{ Company = 'Given' }
            """);
        using var body = JsonDocument.Parse(_session.Bodies("StartOutboundChat").Single());
        var variables = body.RootElement.GetProperty("custom_variables");
        Assert.Equal("Given", variables.GetProperty("Company").GetString());
        var name = variables.EnumerateObject()
            .Single(variable => string.Equals(variable.Name, "name", StringComparison.OrdinalIgnoreCase));
        Assert.Equal("Ada", name.Value.GetString());
        Assert.Equal(2, variables.EnumerateObject().Count());
    }

    [Theory]
    [InlineData("(202) 555-0101", "US", "+12025550101")]
    [InlineData("030 23125 000", "DE", "+493023125000")]
    [InlineData("+44 7700 900001", null, "+447700900001")]
    [InlineData("+15559876543", null, "+15559876543")]
    public void Numbers_BecomeE164_BeforeTheyAreSent(string given, string? country, string expected)
    {
        var parameter = country is null ? "" : $"-DefaultCountry {country}";
        _session.RunWell($"New-SynthflowOutboundChat @send -ToNumber '{given}' {parameter}");
        Assert.Equal([expected], _session.Texted());
    }

    [Fact]
    public void RepeatedNumber_InOnePipeline_IsTextedOnce_AndTheLaterRowNamed()
    {
        var result = _session.RunWell(
            "Rows '+1 555 987 6543', '+1 (555) 987-6543', +15559876544 | New-SynthflowOutboundChat @send");
        Assert.Equal(["+15559876543", "+15559876544"], _session.Texted());
        Assert.Contains("input row 2", Assert.Single(result.Warnings), StringComparison.Ordinal);
        Assert.Contains("input row 1", result.Warnings[0], StringComparison.Ordinal);
    }

    [Fact]
    public void AllowDuplicate_TextsARepeatedNumberAgain()
    {
        var result = _session.RunWell(
            "Rows +15559876543, +15559876543 | New-SynthflowOutboundChat @send -AllowDuplicate");
        Assert.Empty(result.Warnings);
        Assert.Equal(2, _session.Count("StartOutboundChat"));
    }

    [Fact]
    public void RepeatedNumber_WhoseFirstRowWasNotSent_IsSent()
    {
        _session.Fault("StartOutboundChat", "RefuseConnection()");
        var result = _session.Run("Rows +15559876543, +15559876543 | New-SynthflowOutboundChat @send");
        Assert.Equal(["ConnectionFailed, NotSent"], result.ErrorIds);
        Assert.Single(result.Output);
        Assert.Equal(["+15559876543"], _session.Texted());
    }

    [Fact]
    public void RepeatedNumber_WhoseFirstRowIsUnknown_IsNotSentAgain()
    {
        _session.Fault("StartOutboundChat", "LoseAnswer()");
        var result = _session.Run("Rows +15559876543, +15559876543 | New-SynthflowOutboundChat @send");
        Assert.Equal(["OutcomeUnknown, Unknown"], result.ErrorIds);
        Assert.Single(result.Warnings);
        Assert.Equal(["+15559876543"], _session.Texted());
    }

    [Fact]
    public void WithWhatIf_SendsNothing_AndNamesEachNumber()
    {
        var before = _session.Total;
        _session.RunWell("Rows +15559876501, +15559876502 | New-SynthflowOutboundChat @send -WhatIf");
        Assert.Equal(before, _session.Total);
        Assert.Contains("+15559876501", _session.Host.Text, StringComparison.Ordinal);
        Assert.Contains("+15559876502", _session.Host.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void WithConfirm_AsksForEach_AndSendsWhatWasAgreedTo()
    {
        _session.Host.Answers.Enqueue("N");
        _session.Host.Answers.Enqueue("Y");
        _session.RunWell("Rows +15559876501, +15559876502 | New-SynthflowOutboundChat @send -Confirm");
        Assert.Equal(["+15559876502"], _session.Texted());
        Assert.Contains("+15559876501", _session.Host.Questions[0], StringComparison.Ordinal);
    }

    [Fact]
    public void WhatsApp_WithoutMessageAndTemplate_IsLeftToTheService() =>
        Assert.Single(_session.RunWell(
            "New-SynthflowOutboundChat -AgentId $agent -Channel whatsapp "
            + "-FromNumber $from -ToNumber +15559876543").Output);

    [Fact]
    public void EmptyColumns_OfARow_CountAsNotGiven()
    {
        _session.RunWell("""
            [pscustomobject]@{ Phone = '+15559876543'; initial_message = ''; template_sid = '' } |
                New-SynthflowOutboundChat -AgentId $agent -Channel sms -FromNumber $from
            """);
        Assert.DoesNotContain(
            "initial_message", _session.Bodies("StartOutboundChat").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void OtherConnection_WithConnection_IsUsedInsteadOfTheSessions()
    {
        _session.RunWell(
            "$other = Connect-Synthflow -Sandbox -PassThru; $null = Connect-Synthflow -Sandbox; "
            + "New-SynthflowOutboundChat @send -ToNumber +15559876543 -Connection $other");
        Assert.Equal(1, _session.Run("$other.GetSandbox().Requests.Of('StartOutboundChat').Count").Single<int>());
        Assert.Equal(0, _session.Run("(Get-SynthflowConnection).GetSandbox().Requests.Total").Single<long>());
    }
}

namespace Synthflow.PowerShell.Tests.Campaigns;

/// <summary>What an API says in objects inside of its rows is not lost: who unsubscribed by a tag is not texted, and nobody is
/// texted on a number that stands in an object.</summary>
public sealed class NestedRowsTests : IDisposable
{
    private readonly CampaignSession _session = new();

    public void Dispose() => _session.Dispose();

    public static TheoryData<string, string> Tags()
    {
        var data = new TheoryData<string, string>();
        foreach (var how in new[] { "", " -AsHashtable" })
        {
            data.Add("""[{"name":"unsubscribed"}]""", how);
            data.Add("""[{"name":"vip"},{"name":"unsubscribed"}]""", how);
            data.Add("""{"name":"unsubscribed"}""", how);
            data.Add("""{"sms":{"status":"unsubscribed"}}""", how);
            data.Add("""{"tags":["vip","unsubscribed"]}""", how);
            data.Add("""[["vip","unsubscribed"]]""", how);
            data.Add("""[{"id":7,"tag":{"label":{"text":"Unsubscribed"}}}]""", how);
            data.Add("""["vip","unsubscribed"]""", how);
            data.Add("""{"unsubscribed":true}""", how);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void Tag_in_an_object_stops_its_person(string tags, string how)
    {
        var rows = $$"""'[{"First Name":"A","phone":"+12025550101","tags":[{"name":"vip"}]},{"First Name":"B","phone":"+12025550102","tags":{{tags}}}]' """
            + $"| ConvertFrom-Json{how} | ForEach-Object {{ $_ }} | Invoke-SynthflowCampaign @campaign -OptOutColumn tags";

        _session.RunWell(rows + " -OptOutValue unsubscribed -WarningAction Ignore");

        Assert.Equal(["+12025550101"], _session.Sandbox.Texted());
    }

    /// <summary>Without values that are named, what is neither yes nor no is a stop, also in an object.</summary>
    [Theory]
    [InlineData("Unsubscribed", """[{"at":"2026-05-01"}]""")]
    [InlineData("Unsubscribed", """{"value":true}""")]
    [InlineData("OptedOut", """[{"reason":"asked"}]""")]
    [InlineData("SMS Consent", """[{"state":"pending"}]""")]
    public void Object_in_a_column_of_stops_is_one(string column, string value)
    {
        var consent = column == "SMS Consent" ? "\"yes\"" : "null";
        var named = column == "OptedOut" ? "" : $" -OptOutColumn '{column}'";

        _session.RunWell($$"""
            '[{"First Name":"A","phone":"+12025550101","{{column}}":{{consent}}},{"First Name":"B","phone":"+12025550102","{{column}}":{{value}}}]' |
                ConvertFrom-Json | ForEach-Object { $_ } | Invoke-SynthflowCampaign @campaign{{named}} -WarningAction Ignore
            """);

        Assert.Equal(["+12025550101"], _session.Sandbox.Texted());
    }

    [Fact]
    public void Row_by_row_the_mark_counts_too()
    {
        _session.RunWell("""
            '[{"phone":"+12025550101"},{"phone":"+12025550102","OptedOut":[{"reason":"asked"}]}]' | ConvertFrom-Json | ForEach-Object { $_ } |
                New-SynthflowOutboundChat -AgentId $agent -Channel sms -FromNumber $from -InitialMessage Hi -Confirm:$false -WarningAction Ignore
            """);

        Assert.Equal(["+12025550101"], _session.Sandbox.Texted());
    }

    /// <summary>Whose number it is, an object may say in any of its words: nobody is guessed.</summary>
    [Theory]
    [InlineData("""{"value":"+12025550102"}""")]
    [InlineData("""[{"value":"+12025550102"}]""")]
    [InlineData("""[{"type":"emergency","value":"+12025550102"},{"type":"mobile","value":"+12025550103"}]""")]
    [InlineData("""{"home":"+12025550102","mobile":"+12025550103"}""")]
    [InlineData("""[]""")]
    public void Number_in_an_object_is_a_row_that_cannot_be_used(string phone)
    {
        var outcomes = _session.Outcomes($$"""
            '[{"First Name":"A","phone":"+12025550101"},{"First Name":"B","phone":{{phone}}}]' | ConvertFrom-Json | ForEach-Object { $_ } |
                Invoke-SynthflowCampaign @campaign -WarningAction Ignore
            """);

        Assert.Equal("1 Sent, 2 SkippedProblem", outcomes);
        Assert.Equal(["+12025550101"], _session.Sandbox.Texted());
    }

    /// <summary>An object that has itself inside ends, and one with a text of its own keeps it.</summary>
    [Fact]
    public void Objects_that_refer_to_themselves_or_have_a_text_are_rows()
    {
        _session.RunWell("""
            $one = [pscustomobject]@{ 'First Name' = 'A'; Phone = '+12025550101'; Parent = $null; List = $null }
            $one.Parent = $one
            $one.List = @($one, @{ Of = $one })
            $number = [pscustomobject]@{ Area = 202 } | Add-Member -MemberType ScriptMethod -Name ToString -Value { '+12025550102' } -Force -PassThru
            $rows = $one, [pscustomobject]@{ 'First Name' = 'B'; Phone = $number; Parent = $null; List = $null }
            """);

        var outcomes = _session.Outcomes("$rows | Invoke-SynthflowCampaign @campaign -WarningAction Ignore");

        Assert.Equal("1 Sent, 2 Sent", outcomes);
    }

    /// <summary>The user sees the mark in every table: it counts, whoever set it.</summary>
    [Theory]
    [InlineData("Import-SynthflowContact m.csv")]
    [InlineData("Import-Csv m.csv")]
    public void Mark_that_is_added_in_the_pipeline_counts(string rows)
    {
        _session.Folder.Write("m.csv", "First Name,Phone\nA,+12025550101\nB,+12025550102\n");

        var outcomes = _session.Outcomes(rows
            + " | ForEach-Object { Add-Member -InputObject $_ -NotePropertyName OptedOut -NotePropertyValue ($_.'First Name' -eq 'A') -Force -PassThru }"
            + " | Invoke-SynthflowCampaign @campaign -WarningAction Ignore");

        Assert.Contains("SkippedOptOut", outcomes, StringComparison.Ordinal);
        Assert.Equal(["+12025550102"], _session.Sandbox.Texted());
    }
}

using System.Management.Automation;
using Synthflow.PowerShell.Tests.Support;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Conventions;

/// <summary>PowerShell reads the text of a parameter by the session's culture: 2026 may be a year of another calendar, and '0.5' five.</summary>
public sealed class TextIsReadAlikeEverywhere : IDisposable
{
    private readonly SandboxSession _session = new(isNew: true);

    public void Dispose() => _session.Dispose();

    [Fact]
    public void TimeOrNumberWithAFraction_IsReadByARuleOfItsOwn()
    {
        var parameters = CmdletTypes.All.SelectMany(static type => type.GetProperties())
            .Where(static property => property.GetCustomAttributes(inherit: true).Any(static one => one is ParameterAttribute))
            .Where(static property => (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) is var type
                && (type == typeof(double) || type == typeof(decimal) || type == typeof(DateTimeOffset) || type == typeof(DateTime) || type == typeof(TimeSpan)))
            .ToList();
        Assert.True(parameters.Count >= 7, $"{parameters.Count} parameters found.");
        Assert.Empty(parameters
            .Where(static property => !property.GetCustomAttributes(inherit: true).Any(static one =>
                one.GetType().Name is "IsoTimeTransformationAttribute" or "PlainNumberTransformationAttribute" or "OffsetTimeTransformationAttribute"))
            .Select(static property => $"{property.DeclaringType?.Name}.{property.Name}"));
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("de-DE")]
    [InlineData("fa-IR")] // 2026 is the year 2647
    [InlineData("th-TH")] // 2026 is the year 1483
    [InlineData("ar-SA")] // there is no such year
    public void DayInIsoForm_IsThatDay(string culture)
    {
        _session.RunWell("New-SynthflowChat -AgentId $agent");
        var result = In(culture, """
            'before', @(Get-SynthflowChat -Before 2020-01-31).Count, @(Get-SynthflowChat -Before '2050-12-31T23:00:00+02:00').Count
            'after', @(Get-SynthflowChat -After ' 2020-01-31 ').Count, @(Get-SynthflowChat -After 2050-12-31).Count
            'given', @(Get-SynthflowChat -After ([datetime]::new(2020, 1, 31))).Count
            """);
        Assert.Equal("before 0 1 after 1 0 given 1", string.Join(' ', result.Output));
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("de-DE")] // a point divides thousands there
    [InlineData("fa-IR")]
    public void NumberInText_HasADecimalPoint(string culture)
    {
        var result = In(culture, "(Connect-Synthflow -Sandbox -MaxPerSecond '0.5' -PassThru).MaxPerSecond -eq [double]::Parse('0.5', [cultureinfo]::InvariantCulture)");
        Assert.True(result.Single<bool>());
    }

    [Theory]
    [InlineData("Connect-Synthflow -Sandbox -MaxPerSecond '0,5'")] // five elsewhere than in Germany, a half there
    [InlineData("Connect-Synthflow -Sandbox -MaxPerSecond '1,000'")]
    [InlineData("Wait-SynthflowChat 3f2504e0-4f89-41d3-9a0c-0305e82c3301 -PollSeconds '0,5'")]
    [InlineData("Invoke-SynthflowCampaign -JournalPath x -AgentId $agent -FromNumber $from -Channel sms -MaxPerSecond '0,5'")]
    public void NumberWithAComma_IsNotGuessed(string script)
    {
        foreach (var culture in (string[])["en-US", "de-DE"])
        {
            var result = In(culture, script);
            Assert.Equal(["ParameterArgumentTransformationError"], result.ErrorIds);
            Assert.Contains("decimal point", result.AllErrors[0].ToString(), StringComparison.Ordinal);
        }
    }

    private ScriptResult In(string culture, string script) =>
        _session.Run($$"""
            $before = [cultureinfo]::CurrentCulture
            try { [cultureinfo]::CurrentCulture = '{{culture}}'; {{script}} } finally { [cultureinfo]::CurrentCulture = $before }
            """);
}

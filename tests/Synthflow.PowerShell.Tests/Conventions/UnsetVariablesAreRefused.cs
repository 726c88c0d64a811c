using System.Management.Automation;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Conventions;

/// <summary>A variable that is not set is $null: as a limit of what is read, deleted or texted it would be no limit at
/// all.</summary>
public sealed class UnsetVariablesAreRefused : IDisposable
{
    /// <summary>Without these nothing is widened: the least is proved, the file decides, a chat gets an id of its own.</summary>
    private static readonly HashSet<string> _harmless = new(StringComparer.Ordinal)
    {
        "LogFrom", "LogTo", "Delimiter", "Format", "ChatId",
    };

    private readonly SandboxSession _session = new();

    public static TheoryData<string, string> Parameters
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var type in CmdletTypes.All)
            {
                foreach (var one in type.GetProperties().Where(IsToRefuseNull))
                {
                    rows.Add(CmdletTypes.CommandName(type), one.Name);
                }
            }

            return rows.Count > 10 ? rows : throw new InvalidOperationException($"{rows.Count} parameters found.");
        }
    }

    public void Dispose() => _session.Dispose();

    [Theory]
    [MemberData(nameof(Parameters))]
    public void Null_IsRefused(string command, string parameter)
    {
        var result = _session.Run($"{command} -{parameter} $null");
        Assert.Matches("^ParameterArgument(Validation|Transformation)Error$", Assert.Single(result.ErrorIds));
        Assert.Contains(parameter, result.AllErrors[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void ChatsBeforeAVariableThatIsNotSet_AreNotDeleted()
    {
        _session.RunWell("$null = New-SynthflowChat $agent");
        var result = _session.Run("Get-SynthflowChat -Before $cutof | Remove-SynthflowChat -Confirm:$false");
        Assert.Equal(["ParameterArgumentTransformationError"], result.ErrorIds);
        Assert.Contains("a variable that is not set", result.AllErrors[0].ToString(), StringComparison.Ordinal);
        Assert.Single(_session.RunWell("Get-SynthflowChat -Before 2999-01-01 -After ([datetime]::new(2000, 1, 1))").Output);
    }

    private static bool IsToRefuseNull(System.Reflection.PropertyInfo one) =>
        !_harmless.Contains(one.Name)
        && one.GetCustomAttributes(inherit: true).Any(static item => item is ParameterAttribute)
        && (Nullable.GetUnderlyingType(one.PropertyType) is not null
            || one.Name.StartsWith("OptOut", StringComparison.Ordinal)
            || (one.Name.EndsWith("Column", StringComparison.Ordinal) && one.PropertyType == typeof(string)));
}

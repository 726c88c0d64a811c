using System.Diagnostics;
using System.Management.Automation;
using System.Runtime.Versioning;
using System.Text;
using Synthflow.PowerShell.Tests.Campaigns;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Results;

/// <summary>Update-SynthflowOptOut leaves a list as its owner has it: encoding, rights, names.</summary>
public sealed class OptOutFileRightsTests : IDisposable
{
    private const string Update = "Update-SynthflowOptOut stop.txt -TwilioLogPath messages.csv";
    private readonly CampaignSession _session = new();

    public OptOutFileRightsTests() => _session.Folder.Write(
        "messages.csv", "From,To,Body,Status,ErrorCode,Direction\n+12025550101,+15551234567,STOP,received,,inbound\n");

    private string List => _session.Folder.PathOf("stop.txt");

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ListInUtf16WithoutAMark_IsReadByTheNextCampaign(bool isBigEndian)
    {
        var encoding = new UnicodeEncoding(isBigEndian, byteOrderMark: false);
        var numbers = string.Concat(Enumerable.Range(0, 200).Select(index => $"+1202555{200 + index:0000}\r\n"));
        File.WriteAllBytes(List, encoding.GetBytes(numbers));

        _session.RunWell("$null = " + Update);

        Assert.Equal(numbers + "+12025550101 # STOP in a message (messages.csv, line 2)\r\n", encoding.GetString(File.ReadAllBytes(List)));
        Assert.Equal(
            "2 SkippedOptOut, 3 Sent, 4 Sent, 5 SkippedProblem, 6 SkippedDuplicate",
            _session.Outcomes("Invoke-SynthflowCampaign -Path contacts.csv @campaign -OptOutPath stop.txt"));
    }

    [UnsupportedOSPlatform("windows")]
    [Theory]
    [InlineData("rw-rw-r--")]
    [InlineData("rw-r--r--")]
    [InlineData("rw-------")]
    public void Rights_AreThoseThatTheListHad(string rights)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "rights of Unix");
        File.WriteAllText(List, "+12025550199\n");
        var mode = Enumerable.Range(0, 9).Where(index => rights[index] != '-').Aggregate(UnixFileMode.None, (sum, index) => sum | (UnixFileMode)(256 >> index));
        File.SetUnixFileMode(List, mode);

        _session.RunWell("$null = " + Update);

        Assert.Equal(mode, File.GetUnixFileMode(List));
        Assert.Contains("+12025550101", File.ReadAllText(List), StringComparison.Ordinal);
    }

    [Fact]
    public void ReadOnlyList_IsAnError_AndStays()
    {
        File.WriteAllText(List, "+12025550199\n");
        File.SetAttributes(List, FileAttributes.ReadOnly);
        try
        {
            AssertRefused("it is read-only");
            // Nobody to add: nothing is written.
            _session.Folder.Write("messages.csv", "From,To,Body,Status,ErrorCode,Direction\n+12025550199,+15551234567,STOP,received,,inbound\n");
            Assert.Single(_session.RunWell(Update).Output);
        }
        finally
        {
            File.SetAttributes(List, FileAttributes.Normal);
        }
    }

    [Fact]
    public void ListWithASecondName_IsAnError_AndStays()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists("/bin/ln"), "no hard links here");
        File.WriteAllText(List, "+12025550199\n");
        using (var link = Process.Start("/bin/ln", [List, _session.Folder.PathOf("second.txt")]))
        {
            link.WaitForExit();
            Assert.Equal(0, link.ExitCode);
        }

        AssertRefused("hard link");
    }

    private void AssertRefused(string why)
    {
        var error = _session.Run(Update).Only("OptOutNotWritable", ErrorCategory.WriteError);

        Assert.Null(error.DeliveryOf());
        Assert.Contains(why, error.ToString(), StringComparison.Ordinal);
        Assert.NotEmpty(error.RecommendedAction());
        Assert.Equal("+12025550199\n", File.ReadAllText(List));
    }
}

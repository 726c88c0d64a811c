using System.Text.RegularExpressions;
using System.Xml.Linq;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Architecture;

/// <summary>
/// What the rooms below the cmdlets say names no cmdlet and no parameter: they do not know who asks. The cmdlets add the next
/// step in the user's terms.
/// </summary>
public sealed partial class RoomsBelowNameNoCmdlet
{
    private static readonly string[] _rooms =
        ["Synthflow.Core", "Synthflow.Client", "Synthflow.ContactLists", "Synthflow.Campaigns"];

    // Words from before this rule. Take one off where it is mended; add none.
    private static readonly HashSet<string> _stillToDo = new(StringComparer.Ordinal)
    {
        "NotConnected_Wiped",
        "InvalidContactFile_NotFound_NextStep",
        "InvalidContactFile_NoSuchColumn_NextStep",
        "JournalNotReadable_NotFound_NextStep",
        "JournalNotWritable_NoFolder_NextStep",
        "NotFound_Action",
        "BadRequest_RedirectAction",
        "RateLimited_Action",
        "OutcomeUnknown_LookedAction",
        "OutcomeUnknown_LookedContactAction",
        "CursorLoop",
        "InvalidPhoneNumber_NoCountry_NextStep",
        "InvalidContactFile_Folder_NextStep",
        "InvalidContactFile_NoHeader_NextStep",
        "InvalidContactFile_NoPhoneColumn_NextStep",
        "ContactWarning_SeveralPhoneColumns",
        "ContactWarning_OptOutColumn",
        "ContactWarning_StrayBytes",
        "InvalidCampaign_SmsTemplate",
        "InvalidCampaign_TemplateVariables",
        "InvalidCampaign_Throttle",
        "InvalidCampaign_Pace",
        "InvalidCampaign_First",
        "CampaignRow_EarlierUnknown",
        "CampaignRow_EarlierRejected",
        "CampaignChanged_NextStep",
        "CampaignStopped_Rejected_NextStep",
        "ResolveRefused_NextStep",
        "ResolveRefused_NoEvidence",
        "JournalNotReadable_Gone_NextStep",
        "JournalNotReadable_NotAJournal_NextStep",
        "CampaignChanged_NoMessage",
        "CampaignChanged_NoMessage_NextStep",
        "CampaignChanged_NotGivenThen_NextStep",
        "CampaignChanged_Message",
        "CampaignStatus_Stopped",
        "ResolveRefused_NoJournal_NextStep",
        "ReportNotWritable_Journal_NextStep",
        "ReportNotWritable_Exists_NextStep",
        "ReportNotWritable_NoFolder_NextStep",
    };

    [Fact]
    public void Words_OfTheRoomsBelow_NameNoCmdletAndNoParameter()
    {
        var words = Words();
        Assert.True(words.Count > 150);
        Assert.Empty(words.Where(word => NamesOne(word.Text) && !_stillToDo.Contains(word.Key)).Select(word => word.Key));
    }

    [Fact]
    public void WhatIsStillToDo_IsNotMendedYet() =>
        Assert.Empty(_stillToDo.Except(
            Words().Where(word => NamesOne(word.Text)).Select(word => word.Key), StringComparer.Ordinal));

    [Theory]
    [InlineData("Name the column with -PhoneColumn.", true)]
    [InlineData("Get-ChildItem lists the files.", true)]
    [InlineData("use Resolve-SynthflowCampaign", true)]
    [InlineData("Give a well-known e-mail address, 2-3 digits.", false)]
    public void NameOfACmdletOrParameter_IsSeen(string text, bool expected) => Assert.Equal(expected, NamesOne(text));

    private static bool NamesOne(string text) => CmdletOrParameter().IsMatch(text);

    private static List<(string Key, string Text)> Words() =>
    [
        .. from room in _rooms
           from entry in XDocument.Load(Path.Combine(BuiltPaths.Repository, "src", room, "Messages.resx")).Descendants("data")
           select ((string?)entry.Attribute("name") ?? "", (string?)entry.Element("value") ?? ""),
    ];

    [GeneratedRegex(
        @"\b[A-Z][a-z]+-[A-Z][A-Za-z]+|(?<![\w-])-[A-Z][A-Za-z]+",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 5000)]
    private static partial Regex CmdletOrParameter();
}

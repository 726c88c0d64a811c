using System.IO.Compression;
using System.Management.Automation;
using Synthflow.PowerShell.Tests.Support;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Campaigns;

/// <summary>Workbooks that are saved while the question stands: as the list they stop the campaign, as the opt-out list they hold
/// back who was added.</summary>
public sealed class AgreedWorkbookTests : IDisposable
{
    private const string Run = "Invoke-SynthflowCampaign -Path {0} @campaign -Confirm";
    private readonly ScreenHost _host = new();
    private readonly CampaignSession _session;

    public AgreedWorkbookTests()
    {
        _session = new CampaignSession(_host);
        _session.RunWell("$campaign.InitialMessage = 'Hi'");
        _host.Answers.Enqueue("Y");
    }

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("saved")]
    [InlineData("cut")]
    [InlineData("gone")]
    public void WorkbookThatChanges_StopsTheCampaign_AndTextsNobody(string how)
    {
        Save("list.xlsx", "Phone", CampaignSession.Ada, CampaignSession.Grace);
        _host.WhileAsked = () => Change("list.xlsx", how, "+12025550199");

        var error = _session.Run(Text(Run, "list.xlsx")).Only("CampaignStopped", ErrorCategory.OperationStopped);

        Assert.Null(error.DeliveryOf());
        Assert.Single(_host.Questions);
        Assert.Empty(_session.Sandbox.Texted());
    }

    [Fact]
    public void WhoIsAddedToAnOptOutWorkbook_IsNotTexted()
    {
        Save("list.xlsx", "Phone", CampaignSession.Ada, CampaignSession.Grace);
        Save("stop.xlsx", "Phone", "+12025550177");
        _host.WhileAsked = () => Save("stop.xlsx", "Phone", "+12025550177", CampaignSession.Grace);

        _session.RunWell(Text(Run, "list.xlsx") + " -OptOutPath stop.xlsx");

        Assert.Equal([CampaignSession.Ada], _session.Sandbox.Texted());
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("gone")]
    public void OptOutWorkbookThatCannotBeReadAfterTheQuestion_TextsNobody(string how)
    {
        Save("list.xlsx", "Phone", CampaignSession.Ada);
        Save("stop.xlsx", "Phone", "+12025550177");
        _host.WhileAsked = () => Change("stop.xlsx", how, "+12025550178");

        var error = _session.Run(Text(Run, "list.xlsx") + " -OptOutPath stop.xlsx").Only("InvalidContactFile", ErrorCategory.InvalidData);

        Assert.Null(error.DeliveryOf());
        Assert.Empty(_session.Sandbox.Texted());
    }

    private static string Text(string format, string value) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, format, value);

    private void Change(string name, string how, string number)
    {
        var path = _session.Folder.PathOf(name);
        if (how == "saved")
        {
            Save(name, "Phone", CampaignSession.Ada, CampaignSession.Grace, number);
        }
        else if (how == "cut")
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Write);
            stream.SetLength(200);
        }
        else
        {
            File.Delete(path);
        }
    }

    private void Save(string name, params string[] cells)
    {
        const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
        const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
        const string Kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        using var stream = new FileStream(_session.Folder.PathOf(name), FileMode.Create, FileAccess.Write);
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create);
        Add("[Content_Types].xml", $"""
            <Types xmlns="{Types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/xl/workbook.xml" ContentType="{Kind}sheet.main+xml"/>
            <Override PartName="/xl/sheet1.xml" ContentType="{Kind}worksheet+xml"/></Types>
            """);
        Add("_rels/.rels", $"""<Relationships xmlns="{Package}"><Relationship Id="r" Type="{Links}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Add("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Links}"><sheets><sheet name="S" sheetId="1" r:id="s"/></sheets></workbook>""");
        Add("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Package}"><Relationship Id="s" Type="{Links}/worksheet" Target="sheet1.xml"/></Relationships>""");
        var rows = string.Concat(cells.Select(static cell => $"""<row><c t="inlineStr"><is><t>{cell}</t></is></c></row>"""));
        Add("xl/sheet1.xml", $"""<worksheet xmlns="{Main}"><sheetData>{rows}</sheetData></worksheet>""");

        void Add(string part, string xml)
        {
            using var writer = new StreamWriter(zip.CreateEntry(part).Open());
            writer.Write(xml);
        }
    }
}

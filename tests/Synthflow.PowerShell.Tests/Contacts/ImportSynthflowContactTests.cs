using System.Management.Automation;
using System.Text;
using Synthflow.PowerShell.Tests.Support;

namespace Synthflow.PowerShell.Tests.Contacts;

public sealed class ImportSynthflowContactTests : IDisposable
{
    private const string List = """
        Name,Phone,Email,Country,Unsubscribed
        Ada,(202) 555-0101,ada@example.com,US,no
        Bob,,bob@example.com,US,no
        Cy,202-555-0103,cy@example.com,US,yes
        Di,+1 202 555 0101,di@example.com,US,no
        Eve,030 23125 000,eve@example.com,DE,no

        """;

    private readonly LentSession _session = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("synthflow-");

    public ImportSynthflowContactTests()
    {
        Write("contacts.csv", List);
        _session.Run($"Set-Location -LiteralPath '{_folder.FullName}' -ErrorAction Ignore");
        _session.SetVariable("folder", _folder.FullName);
        _session.SetVariable("file", Path.Combine(_folder.FullName, "contacts.csv"));
        _session.Runspace.SessionStateProxy.Path.SetLocation(_folder.FullName);
    }

    public void Dispose()
    {
        _session.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public void Import_GivesAContactForEachUsableRow_AndAnErrorThatNamesTheOther()
    {
        var result = _session.Run("Import-SynthflowContact contacts.csv -DefaultCountry US");
        var ada = result.Output[0];
        Assert.Equal("Synthflow.Core.Contact", ada.BaseObject.GetType().FullName);
        Assert.Equal(2L, ada.Properties["Row"].Value);
        Assert.Equal("Ada", ada.Properties["Name"].Value);
        Assert.Equal("+12025550101", ada.Properties["PhoneNumber"].Value);
        Assert.Equal("ada@example.com", ada.Properties["Email"].Value);
        Assert.Equal(
            ["Ada", "Cy", "Di"],
            result.Output.Select(contact => contact.Properties["Name"].Value).Where(name => !Equals(name, "Eve")));
        var error = result.AllErrors[0];
        Assert.Equal("InvalidPhoneNumber", result.ErrorIds[0]);
        Assert.Equal(ErrorCategory.InvalidData, error.CategoryInfo.Category);
        Assert.Contains("contacts.csv, row 3, column 'Phone'", error.ToString(), StringComparison.Ordinal);
        Assert.NotEqual(string.Empty, error.RecommendedAction());
        Assert.Equal("Bob", PSObject.AsPSObject(error.TargetObject).Properties["Name"].Value);
    }

    [Fact]
    public void RepeatedNumber_IsMarked_AndSkipDuplicateLeavesItOut()
    {
        var di = _session.Run("Import-SynthflowContact contacts.csv -DefaultCountry US").Output
            .Single(contact => Equals(contact.Properties["Name"].Value, "Di"));
        Assert.Equal(2L, di.Properties["DuplicateOfRow"].Value);
        Assert.Contains("row 2", (string)di.Properties["Problem"].Value, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Di",
            _session.Run("Import-SynthflowContact contacts.csv -DefaultCountry US -SkipDuplicate").Output
                .Select(contact => contact.Properties["Name"].Value));
    }

    [Fact]
    public void CountryColumn_IsUsedForNumbersWithoutPlus() => Assert.Contains(
        "+493023125000",
        _session.Run("Import-SynthflowContact contacts.csv -CountryColumn Country").Output
            .Select(contact => contact.Properties["PhoneNumber"].Value));

    [Theory]
    [InlineData("-OptOutColumn Unsubscribed", "Cy")]
    [InlineData("-OptOutPath stop.txt", "Ada")]
    public void OptOut_IsMarked_AndNotTexted(string parameter, string name)
    {
        Write("stop.txt", "# asked to stop\n+1 202 555 0101\n");
        var contact = _session.Run($"Import-SynthflowContact contacts.csv -DefaultCountry US {parameter}").Output
            .Single(contact => Equals(contact.Properties["Name"].Value, name));
        Assert.True((bool)contact.Properties["OptedOut"].Value);
        Assert.NotNull(contact.Properties["Problem"].Value);
    }

    [Theory]
    [InlineData("twice.csv", "", "A True,A again True,B True,B again True")]
    [InlineData("twice.csv", "-SkipDuplicate", "A True,B True")]
    [InlineData("contacts.csv, more.csv", "-ErrorAction Ignore", "Ada True,Cy False,Di True,Ada True")]
    public void OptOut_InOneRow_CountsForEveryRowOfTheNumber(string files, string parameters, string expected)
    {
        Write("twice.csv", "Name,Phone,Unsubscribed\nA,+12025550101,TRUE\nA again,(202) 555-0101,FALSE\nB,+12025550102,FALSE\nB again,+12025550102,TRUE\n");
        Write("more.csv", "Name,Phone,Unsubscribed\nAda,+12025550101,yes\n");
        Write(
            "contacts.csv",
            List.Replace("Eve,030 23125 000,eve@example.com,DE,no\n", "", StringComparison.Ordinal)
                .Replace("US,yes", "US,no", StringComparison.Ordinal));
        var contacts = _session.Run(
            $"Import-SynthflowContact {files} -DefaultCountry US -OptOutColumn Unsubscribed {parameters}").Output;
        var marks = contacts
            .Select(contact => $"{contact.Properties["Name"].Value} {contact.Properties["OptedOut"].Value}");
        Assert.Equal(expected, string.Join(',', marks));
    }

    [Fact]
    public void OptOutColumn_OfAFileThatCannotBeReadToItsEnd_LetsNobodyOfItThrough()
    {
        Write("broken.csv", "Name,Phone,Stop\nA,+12025550101,no\nA,\"+12025550101,yes\n");
        var result = _session.Run("Import-SynthflowContact broken.csv -OptOutColumn Stop");
        result.Only("InvalidContactFile", ErrorCategory.InvalidData);
        Assert.Empty(result.Output);
    }

    [Theory]
    [InlineData("-OptOutPath nosuch.txt")]
    [InlineData("-OptOutPath damaged.txt")]
    public void OptOutList_ThatCannotBeRead_StopsBeforeTheFirstRow(string parameter)
    {
        Write("damaged.txt", "not a number\n");
        var result = _session.Run($"Import-SynthflowContact contacts.csv -DefaultCountry US {parameter}");
        result.Only("InvalidContactFile", ErrorCategory.InvalidData);
        Assert.Empty(result.Output);
    }

    [Theory]
    [InlineData("Import-SynthflowContact contacts.csv -DefaultCountry US")]
    [InlineData("Import-SynthflowContact -Path contacts.csv -DefaultCountry US")]
    [InlineData("Import-SynthflowContact ./con*.csv -DefaultCountry US")]
    [InlineData("'contacts.csv' | Import-SynthflowContact -DefaultCountry US")]
    [InlineData("Import-SynthflowContact -LiteralPath $file -DefaultCountry US")]
    [InlineData("[pscustomobject]@{ PSPath = $file } | Import-SynthflowContact -DefaultCountry US")]
    [InlineData("[pscustomobject]@{ FullName = $file } | Import-SynthflowContact -DefaultCountry US")]
    [InlineData("[IO.FileInfo]$file | Import-SynthflowContact -DefaultCountry US")]
    public void File_NamedInAnyWay_IsRead(string script) =>
        Assert.Contains("Ada", _session.Run(script).Output.Select(contact => contact.Properties["Name"].Value));

    [Fact]
    public void LiteralPath_WithBrackets_IsTakenAsWritten()
    {
        Write("list[1].csv", List);
        Assert.NotEmpty(_session.Run("Import-SynthflowContact -LiteralPath 'list[1].csv' -DefaultCountry US").Output);
    }

    [Theory]
    [InlineData("Import-SynthflowContact nosuch.csv", "nosuch.csv")]
    [InlineData("Import-SynthflowContact -LiteralPath nosuch.csv", "nosuch.csv")]
    [InlineData("Import-SynthflowContact nosuch*.csv", "nosuch*.csv")]
    [InlineData("Import-SynthflowContact NoSuchDrive:/x.csv", "NoSuchDrive")]
    [InlineData("Import-SynthflowContact $folder", "it is a folder")]
    [InlineData("Import-SynthflowContact .", "it is a folder")]
    [InlineData("Import-SynthflowContact 'w[1]/a[1].csv'", "-LiteralPath")]
    [InlineData("Import-SynthflowContact 'a[1.csv'", "-LiteralPath")]
    public void File_ThatIsNone_IsNamed_WithTheNextStep(string script, string name)
    {
        var error = Assert.Single(_session.Run(script).AllErrors);
        Assert.Contains(name, error + error.RecommendedAction(), StringComparison.Ordinal);
        Assert.NotEqual(string.Empty, error.RecommendedAction());
    }

    [Fact]
    public void MissingFile_BetweenOthers_IsAnError_AndTheOthersAreRead()
    {
        Write("more.csv", "Name,Phone\nZoe,+12025550199\n");
        var result = _session.Run(
            "Import-SynthflowContact contacts.csv, nosuch.csv, more.csv -CountryColumn Country -ErrorVariable failed");
        Assert.Contains("InvalidContactFile", result.ErrorIds);
    }

    [Theory]
    [InlineData("", "InvalidContactFile")]
    [InlineData("Name,Town\nAda,London\n", "InvalidContactFile")]
    [InlineData("+12025550101,Ada\n+12025550102,Bob\n", "InvalidContactFile")]
    [InlineData("Ada,(202) 555-0101\nBob,(202) 555-0102\n", "InvalidContactFile")]
    [InlineData("PK\u0003\u0004\u001b[31m", "InvalidContactFile")]
    public void File_ThatIsNoContactList_IsRefused_WithTheNextStep(string text, string id)
    {
        Write("odd.csv", text);
        var error = _session.Run(
            "Import-SynthflowContact odd.csv -DefaultCountry US").Only(id, ErrorCategory.InvalidData);
        Assert.Contains("odd.csv", error.ToString(), StringComparison.Ordinal);
        Assert.NotEqual(string.Empty, error.RecommendedAction());
        Assert.EndsWith("odd.csv", (string)error.TargetObject, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-PhoneColumn Telephone")]
    [InlineData("-NameColumn Nickname")]
    [InlineData("-EmailColumn Mail")]
    [InlineData("-CountryColumn Land")]
    [InlineData("-OptOutColumn Stop")]
    public void Column_ThatIsNotThere_IsNamed_WithThoseThereAre(string parameter)
    {
        var error = _session.Run($"Import-SynthflowContact contacts.csv -DefaultCountry US {parameter}")
            .Only("InvalidContactFile", ErrorCategory.InvalidData);
        Assert.Contains(parameter.Split(' ')[1], error.ToString(), StringComparison.Ordinal);
        Assert.Contains("Phone", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void OptOutColumn_ThatIsNotUsed_IsWarnedOfOnce()
    {
        var warnings = _session.Run(
            "Import-SynthflowContact contacts.csv -DefaultCountry US -WarningVariable said "
            + "-WarningAction SilentlyContinue -ErrorAction Ignore > $null; $said").Output;
        Assert.Contains("-OptOutColumn 'Unsubscribed'", Assert.Single(warnings).ToString(), StringComparison.Ordinal);
        Assert.Empty(_session.Run(
            "Import-SynthflowContact contacts.csv -DefaultCountry US -OptOutColumn Unsubscribed "
            + "-WarningVariable said -WarningAction SilentlyContinue -ErrorAction Ignore > $null; $said").Output);
    }

    [Fact]
    public void Columns_GivenByName_AreTaken()
    {
        Write("odd.csv", "Label;Direct;Mail\nAda;(202) 555-0101;a@example.com\n");
        var contact = _session.Run(
            "Import-SynthflowContact odd.csv -Delimiter ';' -PhoneColumn direct "
            + "-NameColumn Label -EmailColumn Mail -DefaultCountry US").Output.Single();
        Assert.Equal(("Ada", "+12025550101", "a@example.com"), (contact.Properties["Name"].Value, contact.Properties["PhoneNumber"].Value, contact.Properties["Email"].Value));
    }

    [Theory]
    [InlineData("utf8", 65001)]
    [InlineData("unicode", 1200)]
    [InlineData("bigendianunicode", 1201)]
    [InlineData("ansi", 1252)]
    [InlineData("1252", 1252)]
    [InlineData("latin1", 28591)]
    [InlineData("([Text.Encoding]::UTF8)", 65001)]
    public void Encoding_GivenByName_IsTaken(string name, int codePage)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage);
        File.WriteAllBytes(
            Path.Combine(_folder.FullName, "coded.csv"), encoding.GetBytes("Name,Phone\nJürgen,+12025550101\n"));
        var coded = _session.Run($"Import-SynthflowContact coded.csv -Encoding {name}").Output.Single();
        Assert.Equal("Jürgen", coded.Properties["Name"].Value);
    }

    [Fact]
    public void Encoding_ThatIsNone_IsRefusedByBinding()
    {
        var result = _session.Run("Import-SynthflowContact contacts.csv -Encoding klingon");
        Assert.Equal(["ParameterArgumentTransformationError"], result.ErrorIds);
        Assert.Contains("klingon", result.AllErrors[0].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0/4")]
    [InlineData("5/4")]
    [InlineData("half")]
    public void Partition_ThatIsNone_IsRefused(string partition) => Assert.Equal(
        partition,
        _session.Run($"Import-SynthflowContact contacts.csv -Partition {partition}")
            .Only("InvalidPartition", ErrorCategory.InvalidArgument).TargetObject);

    [Fact]
    public void UnknownCountry_IsRefused() => Assert.Equal(
        "Atlantis",
        _session.Run("Import-SynthflowContact contacts.csv -DefaultCountry Atlantis")
            .Only("UnknownCountry", ErrorCategory.InvalidArgument).TargetObject);

    [Fact]
    public void Verbose_SaysWhatWasChosen_AndCounts()
    {
        var lines = _session.Run("Import-SynthflowContact contacts.csv -DefaultCountry US -Verbose").Verbose;
        Assert.Contains(lines, line => line.StartsWith("Encoding", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("Delimiter", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("column 'Phone'", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("contacts.csv: 5 rows", StringComparison.Ordinal));
    }

    [Fact]
    public void Import_Streams_SoThatTheFirstRowsComeOutOfAnEndlessList()
    {
        var text = new StringBuilder("Name,Phone\n");
        for (var number = 0; number < 200_000; number++)
        {
            text
                .Append("Person,+1202555")
                .Append(number.ToString("0000", System.Globalization.CultureInfo.InvariantCulture))
                .Append('\n');
        }

        Write("long.csv", text.ToString());
        var result = _session.Run(
            "Import-SynthflowContact long.csv | Select-Object -First 3 | ForEach-Object Row");
        Assert.Equal([2L, 3L, 4L], result.Output.Select(row => row.BaseObject));
        // The file is closed: it can be deleted on Windows too.
        File.Delete(Path.Combine(_folder.FullName, "long.csv"));
    }

    [Fact]
    public void Import_NeedsNoConnection() => Assert.DoesNotContain(
        "NotConnected", _session.Run("Import-SynthflowContact contacts.csv -DefaultCountry US").ErrorIds);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);
}

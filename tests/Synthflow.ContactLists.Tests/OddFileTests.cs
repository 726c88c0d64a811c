using System.Text;
using Xunit;

namespace Synthflow.ContactLists.Tests;

public sealed class OddFileTests
{
    private const string Plain = "Phone,Name\r\n+12025550101,Zoë\r\n+12025550102,Bob\r\n";

    private static readonly string[] _plainRows =
        ["2: +12025550101, +12025550101|Zoë", "3: +12025550102, +12025550102|Bob"];

    private static readonly Encoding _windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static readonly OddFile[] _files =
    [
        // Encodings
        OddFile.In("UTF-8 without byte order mark", Encoding.UTF8, mark: false, Plain, _plainRows),
        OddFile.In("UTF-8 with byte order mark", Encoding.UTF8, mark: true, Plain, _plainRows),
        OddFile.In("UTF-16 LE with mark", Encoding.Unicode, mark: true, Plain, _plainRows),
        OddFile.In("UTF-16 BE with mark", Encoding.BigEndianUnicode, mark: true, Plain, _plainRows),
        OddFile.In("UTF-16 LE without mark", Encoding.Unicode, mark: false, Plain, _plainRows),
        OddFile.In("UTF-16 BE without mark", Encoding.BigEndianUnicode, mark: false, Plain, _plainRows),
        OddFile.In("UTF-32 LE with mark", Encoding.UTF32, mark: true, Plain, _plainRows),
        OddFile.In(
            "UTF-32 BE with mark",
            new UTF32Encoding(bigEndian: true, byteOrderMark: true),
            mark: true,
            Plain,
            _plainRows),
        OddFile.In("Windows-1252", _windows1252, mark: false, Plain, _plainRows),
        OddFile.In(
            "Windows-1252 euro sign",
            _windows1252,
            mark: false,
            "Phone,Name\n+12025550101,€ž\n",
            "2: +12025550101, +12025550101|€ž"),
        OddFile.In("UTF-8 far below and Windows-1252 further down", _windows1252, mark: false, Plain, _plainRows),
        OddFile.In(
            "Latin capital pair that is no UTF-8",
            _windows1252,
            mark: false,
            "Phone,Name\n+12025550101,ÄÖ\n",
            "2: +12025550101, +12025550101|ÄÖ"),
        OddFile.In(
            "named encoding",
            Encoding.GetEncoding("iso-8859-1"),
            mark: false,
            "Phone,Name\n+12025550101,Zoë\n",
            "2: +12025550101, +12025550101|Zoë")
            .With(OddFile.InUnitedStates with { Encoding = Encoding.Latin1 }),
        OddFile.In("named encoding with its mark", Encoding.UTF8, mark: true, Plain, _plainRows)
            .With(OddFile.InUnitedStates with { Encoding = Encoding.UTF8 }),

        // Delimiters
        OddFile.Of("semicolon", "Phone;Name;Amount\n+12025550101;Zoë;0,00\n+12025550102;Bob;1,25\n",
            "2: +12025550101, +12025550101|Zoë|0,00", "3: +12025550102, +12025550102|Bob|1,25"),
        OddFile.Of("tab", "Phone\tName\n+12025550101\tZoë, Ann\n", "2: +12025550101, +12025550101|Zoë, Ann"),
        OddFile.Of("pipe", "Phone|Name\n+12025550101|Zoë; Ann\n", "2: +12025550101, +12025550101|Zoë; Ann"),
        OddFile.Of(
            "one column",
            "Phone\n+12025550101\n+12025550102\n",
            "2: +12025550101, +12025550101",
            "3: +12025550102, +12025550102"),
        OddFile.Of("commas in a header of semicolons", "\"Name, first\";Phone;City\nZoë;+12025550101;Bonn, Rhein\n",
            "2: +12025550101, Zoë|+12025550101|Bonn, Rhein"),
        OddFile.Of("named delimiter", "Phone:Name\n+12025550101:Zoë\n", "2: +12025550101, +12025550101|Zoë")
            .With(OddFile.InUnitedStates with { Delimiter = ':' }),
        OddFile.Of("sep line", "sep=;\r\nPhone;Name\r\n+12025550101;Zoë\r\n", "2: +12025550101, +12025550101|Zoë"),
        OddFile.Of(
            "sep line of an unusual delimiter",
            "SEP=^\nPhone^Name\n+12025550101^Zoë\n",
            "2: +12025550101, +12025550101|Zoë"),
        OddFile.Of("quoted sep line", "\"sep=;\"\nPhone;Name\n+12025550101;Zoë\n", "2: +12025550101, +12025550101|Zoë"),
        OddFile.Of(
            "sep line with tab", "sep=\t\nPhone\tName\n+12025550101\tZoë\n", "2: +12025550101, +12025550101|Zoë"),
        OddFile.Of(
            "sep line and byte order mark",
            "\uFEFFsep=;\nPhone;Name\n+12025550101;Zoë\n",
            "2: +12025550101, +12025550101|Zoë"),
        OddFile.Of("sep line overruled", "sep=;\nPhone,Name\n+12025550101,Zoë\n", "2: +12025550101, +12025550101|Zoë")
            .With(OddFile.InUnitedStates with { Delimiter = ',' }),
        OddFile.Of(
            "type line",
            "#TYPE System.Management.Automation.PSCustomObject\r\n\"Phone\",\"Name\"\r\n\"+12025550101\",\"Zoë\"\r\n",
            "3: +12025550101, +12025550101|Zoë"),

        // Line ends
        OddFile.Of("LF", Plain.Replace("\r\n", "\n"), _plainRows),
        OddFile.Of("CR", Plain.Replace("\r\n", "\r"), _plainRows),
        OddFile.Of("no final newline", Plain.TrimEnd(), _plainRows),
        OddFile.Of("CR without final newline", Plain.TrimEnd().Replace("\r\n", "\r"), _plainRows),
        OddFile.Of(
            "many rows that end with CR",
            "Phone,Name\r" + string.Concat(Enumerable.Repeat("+12025550101,Zoë\r", 5000)),
            [.. Enumerable.Range(2, 5000).Select(row => $"{row}: +12025550101, +12025550101|Zoë")]),
        OddFile.Of(
            "many rows that end with CR, quoted",
            "Phone,Name\r" + string.Concat(Enumerable.Repeat("\"+12025550101\",\"Zoë\rQ\"\r", 5000)),
            [.. Enumerable.Range(2, 5000).Select(row => $"{row}: +12025550101, +12025550101|Zoë\rQ")]),
        OddFile.Of(
            "many rows of all line ends",
            "Phone,Name\r\n" + string.Concat(Enumerable.Repeat(
                "+12025550101,Zoë\n+12025550101,Zoë\r+12025550101,Zoë\r\n", 5000)),
            [.. Enumerable.Range(2, 15_000).Select(row => $"{row}: +12025550101, +12025550101|Zoë")]),
        OddFile.Of("CR before CRLF", "Phone,Name\r\r\n+12025550101,Zoë\r\r\n+12025550102,Bob\r\r\n",
            "3: +12025550101, +12025550101|Zoë", "5: +12025550102, +12025550102|Bob"),
        OddFile.Of("mixed line ends", "Phone,Name\r+12025550101,Zoë\n+12025550102,Bob\r\n", _plainRows),

        // Quotes
        OddFile.Of("quotes", "\"Phone\",\"Name\"\n\"+12025550101\",\"Zoë\"\n", "2: +12025550101, +12025550101|Zoë"),
        OddFile.Of(
            "doubled quotes",
            "Phone,Name\n+12025550101,\"Zoë \"\"Z\"\" Q\"\n",
            "2: +12025550101, +12025550101|Zoë \"Z\" Q"),
        OddFile.Of(
            "quotes inside a bare cell",
            "Phone,Name\n+12025550101,Zoë \"Z\" Q\n",
            "2: +12025550101, +12025550101|Zoë \"Z\" Q"),
        OddFile.Of(
            "delimiter in quotes", "Phone,Name\n+12025550101,\"Ann, Zoë\"\n", "2: +12025550101, +12025550101|Ann, Zoë"),
        OddFile.Of("line break in quotes", "Phone,Name\n+12025550101,\"Ann\r\nZoë\"\n+12025550102,Bob\n",
            "2: +12025550101, +12025550101|Ann\r\nZoë", "3: +12025550102, +12025550102|Bob"),
        OddFile.Of(
            "line break in a header",
            "\"Mobile\nPhone\",Name\n+12025550101,Zoë\n",
            "2: +12025550101, +12025550101|Zoë"),
        OddFile.Of("open quote", Plain + "+12025550103,\"Carl\n+12025550104,Dora\n+12025550105,Emil\n",
            [.. _plainRows, "stop InvalidContactFile 4"]),
        OddFile.Of(
            "open quote before further quotes",
            "Phone,Name\n+12025550101,\"Zoë\n\"+12025550102\",\"Bob\"\n+12025550103,Carl\n",
            "2: InvalidContactFile, +12025550101|Zoë\n\"+12025550102", "3: +12025550103, +12025550103|Carl"),
        OddFile.Of(
            "open quote that another row closes",
            "Name,Phone\n\"Zoë,+12025550101\n\"Bob\",\"+12025550102\"\nCarl,+12025550103\n",
            "2: InvalidContactFile, Zoë,+12025550101\n\"Bob|+12025550102", "3: +12025550103, Carl|+12025550103"),
        OddFile.Of(
            "open quote in the header that another row closes",
            "Phone,\"Name\n+12025550101,\"Zoë\" Q\n",
            "stop InvalidContactFile 1"),
        OddFile.Of("open quote in the last byte", Plain + "\"", [.. _plainRows, "stop InvalidContactFile 4"]),
        OddFile.Of("open quote in the header", "Phone,\"Name\n+12025550101,Zoë\n", "stop InvalidContactFile 1"),
        OddFile.Of("text after a closing quote", "Phone,Name\n+12025550101,\"Zoë\" Q\n+12025550102,Bob\n",
            "2: +12025550101, +12025550101|Zoë Q", "3: +12025550102, +12025550102|Bob"),
        OddFile.Of(
            "quotes not doubled in a quoted cell",
            "Note,Phone\r\n\"27\" screen\",+12025550101\r\n"
                + "\"5' 11\"\"\",\"+12025550102\" \r\n\"a\"b\"\"c\",+12025550103",
            "2: +12025550101, 27 screen\"|+12025550101",
            "3: +12025550102, 5' 11\"|+12025550102 ",
            "4: +12025550103, ab\"\"c\"|+12025550103"),
        OddFile.Of(
            "stray quote in the last row", "Note,Phone\nx,\"+12025550101\"  ", "2: +12025550101, x|+12025550101  "),
        OddFile.Of("stray quote before an open one", "Name,Phone\n\"Bob\" Smith,+12025550101\n\"Carl,+12025550102\n",
            "2: +12025550101, Bob Smith|+12025550101", "stop InvalidContactFile 3"),
        OddFile.Of("row without end", Plain + "+12025550103,\"" + string.Concat(Enumerable.Repeat("x,y\n", 1_100_000)),
            [.. _plainRows, "stop InvalidContactFile 4"]),

        // Rows
        OddFile.Of("header only", "Phone,Name\n"),
        OddFile.Of("header only without newline", "Phone,Name"),
        OddFile.Of("empty", "", "stop InvalidContactFile"),
        OddFile.Of("byte order mark only", "\uFEFF", "stop InvalidContactFile"),
        OddFile.Of("blank lines only", "\r\n \r\n\r\n", "stop InvalidContactFile"),
        OddFile.Of("sep line only", "sep=;", "stop InvalidContactFile"),
        OddFile.Of("blank rows", "Phone,Name\n\n+12025550101,Zoë\n,\n  \n\n+12025550102,Bob\n\n\n",
            "3: +12025550101, +12025550101|Zoë", "7: +12025550102, +12025550102|Bob"),
        OddFile.Of(
            "blank rows before the header", "\n\nPhone,Name\n+12025550101,Zoë\n", "4: +12025550101, +12025550101|Zoë"),
        OddFile.Of(
            "short rows",
            "Name,Phone,City\nZoë,+12025550101\nBob\n",
            "2: +12025550101, Zoë|+12025550101|",
            "3: InvalidPhoneNumber, Bob||"),
        OddFile.Of("empty extra cells", "Phone,Name\n+12025550101,Zoë,,\n", "2: +12025550101, +12025550101|Zoë"),
        OddFile.Of("extra cells", "Phone,Name\n+12025550101,Zoë, Ann\n+12025550102,Bob\n",
            "2: InvalidContactFile, +12025550101|Zoë", "3: +12025550102, +12025550102|Bob"),
        OddFile.Of(
            "row that begins with a number sign",
            "Name,Phone\n#1 Ann,+12025550101\n",
            "2: +12025550101, #1 Ann|+12025550101"),
        OddFile.Of("no row of column names", "+12025550101,Zoë\n+12025550102,Bob\n", "stop InvalidContactFile"),
        OddFile.Of(
            "no row of column names, national numbers",
            "Ada,(202) 555-0101\nBob,(202) 555-0102\n",
            "stop InvalidContactFile"),
        OddFile.Of("no row of column names, numbers alone", "2025550101\n2025550102\n", "stop InvalidContactFile"),
        OddFile.Of(
            "no row of column names, numbers in use nowhere",
            "Ada,(555) 987-6543\nBob,(202) 555-0102\n",
            "stop InvalidContactFile"),
        OddFile.Of(
            "dates and years as headers",
            "Name,A,2026-01-05,2026\nZoë,+12025550101,x,y\n",
            "2: +12025550101, Zoë|+12025550101|x|y"),
        OddFile.Of(
            "digits as a header beside the phone column",
            "Phone,2026010500\n+12025550101,x\n",
            "2: +12025550101, +12025550101|x"),
        OddFile.Of("bad rows among good ones", "Phone,Name\n1.5551E+10,Zoë\n+12025550102,Bob\nnone,Carl\n",
            "2: InvalidPhoneNumber, 1.5551E+10|Zoë",
            "3: +12025550102, +12025550102|Bob",
            "4: InvalidPhoneNumber, none|Carl"),

        // Headers
        OddFile.Of(
            "repeated headers", "Phone,Note,note,Note 2\n+12025550101,a,b,c\n", "2: +12025550101, +12025550101|a|b|c"),
        OddFile.Of("empty headers", "Phone,,  ,\n+12025550101,a,b,c\n", "2: +12025550101, +12025550101|a|b|c"),
        OddFile.Of("spaces around headers", " Phone , Name \n+12025550101,Zoë\n", "2: +12025550101, +12025550101|Zoë"),
        OddFile.Of("no phone column", "Name,City\nZoë,Bonn\n", "stop InvalidContactFile"),
        OddFile.Of("named column that is not there", Plain, "stop InvalidContactFile")
            .With(OddFile.InUnitedStates with { PhoneColumn = "Mobile" }),

        // Damage
        OddFile.Of("NUL bytes", "Phone,Na\0me\n+1202\05550101,Zo\0ë\0\n\0\0\n", "2: +12025550101, +12025550101|Zoë"),
        OddFile.Of("NUL bytes only", new string('\0', 500), "stop InvalidContactFile"),
    ];

    public static TheoryData<string> Names { get; } = [.. _files.Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void ReadRows_OddFile_GivesItsRowsAndNamesTheBadOnes(string name)
    {
        var file = Assert.Single(_files, file => file.Name == name);

        Assert.Equal(file.Expected, file.Describe());
    }
}

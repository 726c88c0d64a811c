using System.Globalization;
using System.Management.Automation;

namespace Synthflow.Benchmarks.Server;

/// <summary>The people who are texted, as Import-Csv would give them, each with a number of their own.</summary>
internal static class OutboundRows
{
    public const string AgentId = "11111111-1111-4111-8111-111111111111";
    public const string Sender = "+15551234567";
    public const string Message = "Hello! Shall we find a time for the visit that you asked about?";
    public const string Key = "benchmark-key-0123456789";

    /// <summary>The number of one row, in E.164.</summary>
    public static string Number(int row) => string.Create(CultureInfo.InvariantCulture, $"+1201{2_000_000 + row}");

    public static PSObject[] Create(int count)
    {
        var rows = new PSObject[count];
        for (var row = 0; row < count; row++)
        {
            rows[row] = new PSObject();
            rows[row].Properties.Add(new PSNoteProperty("Name", "Ada Lovelace"));
            rows[row].Properties.Add(new PSNoteProperty("Phone", Number(row)));
            rows[row].Properties.Add(new PSNoteProperty("Company", "Analytical Engines"));
        }

        return rows;
    }
}

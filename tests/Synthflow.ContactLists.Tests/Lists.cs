using System.Text;

namespace Synthflow.ContactLists.Tests;

/// <summary>Reads lists that a test writes down as text.</summary>
internal static class Lists
{
    internal static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    internal static string DataPath(string name) => Path.Combine(AppContext.BaseDirectory, "data", name);

    internal static ContactFileReader Open(string text, ContactListOptions? options = null) =>
        Open(Utf8.GetBytes(text), options);

    internal static ContactFileReader Open(byte[] bytes, ContactListOptions? options = null) =>
        ContactFileReader.Open(
            new MemoryStream(bytes), "list.csv", options ?? new ContactListOptions { DefaultCountry = "US" });

    internal static void CollectOptOuts(string path, ContactListOptions options, CancellationToken? token = null) =>
        OptOutCollector.Collect(File.OpenRead(path), path, options, token ?? Xunit.TestContext.Current.CancellationToken);

    internal static List<ContactRow> Read(string text, ContactListOptions? options = null)
    {
        using var reader = Open(text, options);
        return [.. reader.ReadRows()];
    }

    internal static List<ContactRow> Read(byte[] bytes, ContactListOptions? options = null)
    {
        using var reader = Open(bytes, options);
        return [.. reader.ReadRows()];
    }
}

namespace Synthflow.Campaigns.Tests.Support;

/// <summary>A part of a list by a rule of the test's own; it reports every row without a number.</summary>
internal sealed class PartOf(Func<string, bool> contains) : IListPart
{
    public int Count => 1;

    public bool Contains(string phoneNumber) => contains(phoneNumber);

    public bool ContainsRow(long row) => true;
}

namespace Synthflow.Campaigns.Tests.Support;

/// <summary>Opt-outs by a rule of the test's own.</summary>
internal sealed class OptOutsBy(Func<string, bool> contains) : IOptOuts
{
    public bool Contains(string phoneNumber) => contains(phoneNumber);
}

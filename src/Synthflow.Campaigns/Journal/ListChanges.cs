using Synthflow.Campaigns.Planning;

namespace Synthflow.Campaigns.Journal;

/// <summary>Refuses a run that could text more or other people of the list than the run before agreed to.</summary>
internal static class ListChanges
{
    private const string QuietHoursName = "QuietHours";

    /// <param name="path">The journal.</param>
    /// <param name="last">What the last run noted; <see langword="null"/> where its version noted nothing.</param>
    /// <param name="quietHours">The quiet hours of the last run, or <see langword="null"/>.</param>
    /// <param name="options">The campaign as it is now.</param>
    /// <exception cref="CampaignException"><c>CampaignChanged</c>, which names the parameters.</exception>
    public static void Check(string path, RecordedList? last, string? quietHours, CampaignOptions options)
    {
        if (options.List is not { } list)
        {
            return;
        }

        var changes = new List<(string Parameter, string Difference)>();
        if (quietHours is not null && options.QuietHours?.Contain(QuietHours.Parse(quietHours)) != true)
        {
            changes.Add((QuietHoursName, Text.Of(
                Messages.CampaignChanged_Parameter, QuietHoursName, options.QuietHours?.ToString() ?? "-",
                quietHours)));
        }

        if (last is not null)
        {
            changes.AddRange(RecordedList.Of(list).ChangesSince(last));
        }

        changes.RemoveAll(
            change => options.AcceptedChanges.Contains(change.Parameter, StringComparer.OrdinalIgnoreCase));
        if (changes.Count > 0)
        {
            var parameters = changes.ConvertAll(static change => change.Parameter);
            throw new CampaignException(
                ErrorIds.CampaignChanged,
                Text.Of(Messages.CampaignChanged_People, path,
                    string.Join("; ", changes.ConvertAll(static change => change.Difference))),
                Messages.CampaignChanged_People_NextStep)
            {
                JournalPath = path,
                ChangedOptions = parameters,
            };
        }
    }
}

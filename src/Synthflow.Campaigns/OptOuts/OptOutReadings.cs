namespace Synthflow.Campaigns.OptOuts;

/// <summary>The opt-out list of a campaign, which is read again after the question: whoever stood in either reading is
/// not texted.</summary>
/// <param name="lists">Reads it.</param>
/// <param name="path">Its full path, or <see langword="null"/> for none.</param>
/// <param name="defaultCountry">The country of numbers without <c>+</c>, or <see langword="null"/>.</param>
/// <param name="format">How digits without a <c>+</c> are meant.</param>
/// <param name="allowEmpty">Whether a list without a number is taken.</param>
/// <param name="stopped">Ends the wait for a pipe.</param>
public sealed class OptOutReadings(
    IContactLists lists, string? path, string? defaultCountry, NumberFormat format, bool allowEmpty,
    CancellationToken stopped) : IOptOuts
{
    private const int MaxReadings = 3;

    private readonly List<IOptOutList> _readings = [];

    /// <summary>Its full path, or <see langword="null"/> for none.</summary>
    public string? FullName => path;

    /// <summary>How many numbers it has, from which columns, in a sentence; null where there is no list.</summary>
    public string? Summary => Last?.Summarize();

    /// <summary>The list as it was read last; null where there is none.</summary>
    internal IOptOutList? Last => _readings.Count == 0 ? null : _readings[_readings.Count - 1];

    /// <summary>Reads the list, where there is one.</summary>
    /// <exception cref="ContactListException">It is missing or not understood.</exception>
    /// <exception cref="CampaignException"><c>CampaignStopped</c>: somebody is writing it all the time.</exception>
    public void Read()
    {
        if (path is null || _readings is [{ IsFromPipe: true }])
        {
            return;
        }

        for (var reading = 0; reading < MaxReadings; reading++)
        {
            var before = Look(path);
            var list = lists.LoadOptOuts(path, defaultCountry, format, allowEmpty, stopped);
            if (list.IsFromPipe || before == Look(path))
            {
                _readings.Add(list);
                return;
            }
        }

        throw new CampaignException(
            ErrorIds.CampaignStopped, Text.Of(Messages.OptOutListChanged, path), Messages.OptOutListChanged_NextStep)
        {
            JournalPath = null,
        };
    }

    /// <inheritdoc/>
    public bool Contains(string phoneNumber) => _readings.Exists(list => list.Contains(phoneNumber));

    private static (long Length, DateTime Time) Look(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? (file.Length, file.LastWriteTimeUtc) : default;
    }
}

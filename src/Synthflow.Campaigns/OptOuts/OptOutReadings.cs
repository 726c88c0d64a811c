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
    private (string? Country, NumberFormat Format) _numbers = (defaultCountry, format);
    private ContactListException? _lacksCountry;
    private ContactReading? _readAs;

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
            var list = lists.LoadOptOuts(path, _numbers.Country, _numbers.Format, allowEmpty, stopped);
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

    /// <summary>Reads the list where it can be read by itself. Contacts that are to come may say how numbers without a
    /// country are meant.</summary>
    /// <inheritdoc cref="Read"/>
    public void ReadUnlessContactsTell()
    {
        try
        {
            Read();
        }
        catch (ContactListException lacking) when (lacking.IsCountryMissing)
        {
            _lacksCountry = lacking;
        }
    }

    /// <summary>Takes the next row: where the list could not be read by itself, it is read as the contacts
    /// were.</summary>
    /// <param name="row">The contact; null for another row, which says nothing of it.</param>
    /// <exception cref="ContactListException">The first row does not say how it was read, or a later one was read
    /// otherwise: which country is meant cannot be told.</exception>
    public void ReadAs(Contact? row)
    {
        if (_lacksCountry is null || (_readAs is not null && ReferenceEquals(row?.Reading, _readAs)))
        {
            return;
        }

        if (_readAs is null)
        {
            _readAs = row?.Reading is { } first && SaysHow(first) ? first : throw _lacksCountry;
            _numbers = (first.DefaultCountry, format == NumberFormat.Auto ? FormatOf(first) : format);
            Read();
        }
        else if (row?.Reading is { } next && SaysHow(next) && !IsSame(next, _readAs))
        {
            throw _lacksCountry;
        }
    }

    /// <summary>Refuses a list that no contact told how to read.</summary>
    /// <exception cref="ContactListException">What it lacks.</exception>
    public void RequireReading()
    {
        if (_lacksCountry is not null && _readAs is null)
        {
            throw _lacksCountry;
        }
    }

    /// <inheritdoc/>
    public bool Contains(string phoneNumber) => _readings.Exists(list => list.Contains(phoneNumber));

    private static bool SaysHow(ContactReading reading) =>
        !string.IsNullOrEmpty(reading.DefaultCountry) || reading.NumberFormat is not null;

    private static bool IsSame(ContactReading one, ContactReading other) =>
        string.Equals(one.DefaultCountry, other.DefaultCountry, StringComparison.OrdinalIgnoreCase)
        && FormatOf(one) == FormatOf(other);

    private static NumberFormat FormatOf(ContactReading reading) =>
        Enum.TryParse(reading.NumberFormat, out NumberFormat format) ? format : NumberFormat.Auto;

    private static (long Length, DateTime Time) Look(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? (file.Length, file.LastWriteTimeUtc) : default;
    }
}

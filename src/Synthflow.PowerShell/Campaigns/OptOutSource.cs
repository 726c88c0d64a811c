using System.Runtime.CompilerServices;
using Synthflow.Campaigns;
using Synthflow.ContactLists;

namespace Synthflow.PowerShell.Campaigns;

/// <summary>The list of -OptOutPath, which is read again after the question: whoever stood in either reading is not texted.</summary>
internal sealed class OptOutSource(
    string? path, string? defaultCountry, NumberFormat format, bool allowEmpty, Action<string> say, CancellationToken stopped)
{
    private const int MaxReadings = 3;

    // Typed as object: PowerShell looks through this assembly's types before the parsers can be loaded.
    private readonly List<object> _readings = [];

    /// <summary>How many numbers it has, from which columns, in a sentence; null where there is no list.</summary>
    public string? Summary { get; private set; }

    /// <summary>Reads the list, where there is one.</summary>
    /// <exception cref="ContactListException">It is missing or not understood.</exception>
    /// <exception cref="CampaignException"><c>CampaignStopped</c>: somebody is writing it all the time.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Read()
    {
        if (path is null || _readings is [OptOutList { IsFromPipe: true }])
        {
            return;
        }

        for (var reading = 0; reading < MaxReadings; reading++)
        {
            var before = Look(path);
            var list = OptOutList.Load(path, defaultCountry, format, allowEmpty, stopped);
            if (list.IsFromPipe || before == Look(path))
            {
                Summary = list.Summarize();
                say(Summary);
                _readings.Add(list);
                return;
            }
        }

        throw new CampaignException(
            ErrorIds.CampaignStopped,
            Text.Of(Messages.OptOutListChanged, path),
            Messages.OptOutListChanged_NextStep)
        {
            JournalPath = null,
        };
    }

    /// <summary>Whether a number stands in it, in E.164.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool Contains(string phoneNumber)
    {
        foreach (OptOutList list in _readings)
        {
            if (list.Contains(phoneNumber))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many numbers it has now, and their digest; null where there is no list.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public (int Count, string Digest)? Facts() =>
        _readings.Count == 0 ? null : ((OptOutList)_readings[_readings.Count - 1]) is var list ? (list.Count, list.Digest()) : null;

    private static (long Length, DateTime Time) Look(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? (file.Length, file.LastWriteTimeUtc) : default;
    }
}

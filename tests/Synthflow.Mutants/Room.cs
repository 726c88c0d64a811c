namespace Synthflow.Mutants;

/// <summary>A project whose files are mutated, and the tests that have to see it.</summary>
/// <param name="Project">The project under src/.</param>
/// <param name="Tests">The project under tests/.</param>
/// <param name="Files">Its files where a mistake texts somebody, or loses who was.</param>
internal sealed record Room(string Project, string Tests, IReadOnlyList<string> Files)
{
    private readonly Dictionary<string, string> _found = new(StringComparer.Ordinal);

    public static IReadOnlyList<Room> All { get; } =
    [
        new("Synthflow.Client", "Synthflow.Client.Tests",
        [
            "Http/AttemptOutcome.cs", "Http/RetryPolicy.cs", "Http/TrackedContent.cs", "Http/TrackedContent.Core.cs",
            "Http/RequestSender.cs", "Http/RetryAfter.cs", "Http/TransportStage.cs", "Http/TransportStage.Core.cs",
        ]),
        new("Synthflow.Campaigns", "Synthflow.Campaigns.Tests",
        [
            "Running/RowSender.cs", "Running/StopRules.cs", "Journal/JournalScan.cs", "Journal/JournalWriter.cs",
            "Journal/JournalTail.cs", "Journal/JournalReader.cs", "Journal/TornWriteLimit.cs", "Planning/RowDecider.cs",
            "Planning/QuietHours.cs", "Planning/TimeZones.cs", "OptOuts/OptOutFinder.cs", "OptOuts/OptOutFile.cs",
            "OptOuts/OptOutTurn.cs", "OptOuts/StopWords.cs", "Journal/CampaignIdentity.cs", "Planning/CampaignPlanner.cs",
            "Planning/MessageTemplate.cs", "Planning/CampaignMessage.cs", "Running/CampaignRunner.cs",
            "Running/CampaignRunner.Workers.cs", "Running/CampaignRunner.QuietHours.cs", "Running/ParkedRows.cs",
            "OptOuts/OptOutReadings.cs", "OptOuts/OptOutText.cs", "Twilio/TwilioAddress.cs", "Twilio/LoggedCampaign.cs",
            "Planning/RecentTexts.cs",
        ]),
        new("Synthflow.ContactLists", "Synthflow.ContactLists.Tests",
        [
            "OptOuts/OptedOutNumbers.cs", "OptOuts/OptOutList.cs", "OptOuts/OptOutListReader.cs", "OptOuts/OptOutAnswers.cs",
            "OptOuts/OptOutCells.cs", "OptOuts/OptOutColumn.cs", "Numbers/PhoneNumberReader.cs", "Numbers/ReadingDecider.cs",
            "Numbers/SingleNumber.cs", "Numbers/FastNumberParser.cs", "Numbers/ReadingCollector.cs", "Numbers/NumberPlan.cs",
            "Numbers/PhoneText.cs", "OptOuts/OptOutHeader.cs", "OptOuts/OptOutNegation.cs", "OptOuts/MarkedCell.cs",
            "OptOuts/OptOutRequest.cs", "OptOuts/JoinedWords.cs", "Numbers/HalfNumber.cs", "OptOuts/Headers/OptOutQuestion.cs",
            "OptOuts/Headers/OptOutLeaving.cs", "OptOuts/Headers/OptOutCleared.cs", "OptOuts/Headers/WordForms.cs",
            "OptOuts/Cells/ConsentRemark.cs", "OptOuts/Lists/StrictColumns.cs", "OptOuts/Lists/SplitNumbers.cs",
            "Columns/UnnamedNumbers.cs", "Columns/PhoneColumnFinder.cs", "Numbers/HomeNumbers.cs",
            "Numbers/OtherSpellings.cs", "Numbers/CountryNameWords.cs", "Numbers/CountryMarks.cs", "Numbers/LookAlikes.cs",
            "Numbers/NumberSeparators.cs", "Rows/CountryDoubt.cs", "Rows/CodeDoubt.cs", "ContactRowReader.cs",
            "ContactRowReader.Misplaced.cs", "ContactRowReader.OptOuts.cs",
        ]),
        new("Synthflow.Core", "Synthflow.ContactLists.Tests", ["Lists/Partition.cs", "Contacts/PersonKey.cs"]),
    ];

    /// <summary>Files whose findings are kept as long as the process lives: what a mutant does there is seen in a new one only.</summary>
    public static IReadOnlyCollection<string> Remembering { get; } = ["Planning/TimeZones.cs", "Numbers/NumberPlan.cs", "Numbers/CountryNameWords.cs"];

    /// <summary>The folder of the project.</summary>
    public string Folder => Path.Combine(Paths.Repository, "src", Project);

    /// <summary>Where a file of the list is: at its path, or, if somebody moved it, wherever its name is found once.</summary>
    /// <exception cref="InvalidOperationException">It is nowhere in the project, or its name is there twice.</exception>
    public string PathOf(string file)
    {
        if (!_found.TryGetValue(file, out var path))
        {
            path = Path.GetFullPath(Path.Combine(Folder, file));
            if (!File.Exists(path))
            {
                var named = Directory.GetFiles(Folder, Path.GetFileName(file), SearchOption.AllDirectories);
                path = named.Length == 1
                    ? Path.GetFullPath(named[0])
                    : throw new InvalidOperationException($"{Project} has {named.Length} files {Path.GetFileName(file)}: correct Room.cs.");
            }

            _found[file] = path;
        }

        return path;
    }
}

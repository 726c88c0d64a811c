using System.Collections.Specialized;
using System.Security.AccessControl;
using System.Security.Principal;
using System.Text;
using Synthflow.Campaigns.Journal;
using Synthflow.Campaigns.Reporting;
using Synthflow.Campaigns.Running;
using Synthflow.Client;

namespace Synthflow.Campaigns.WindowsSmoke;

/// <summary>One check each of what only Windows does. A check gives what is wrong, or <see langword="null"/>.</summary>
internal static class Checks
{
    public static IReadOnlyList<(string Name, Func<string, string?> Check)> All { get; } =
    [
        ("OneWriterAcrossProcesses", OneWriter),
        ("OtherCaseAndDottedPaths", OtherSpellings),
        ("OpenJournalStaysWhereItIs", OpenJournalStays),
        ("OpenJournalCanBeRead", OpenJournalCanBeRead),
        ("KillFreesTheLock", KillFreesTheLock),
        ("DeletedJournalIsNoticed", DeletedJournal),
        ("ReportUnderAReader", ReportUnderAReader),
        ("ReservedNames", ReservedNames),
        ("LongFolders", LongFolders),
        ("OwnerOnlyRights", OwnerOnlyRights),
    ];

    private static string? OneWriter(string folder)
    {
        var journal = Path.Combine(folder, "spring.jsonl");
        using var held = Held.Start(journal);
        return IdOfOpening(journal) is "JournalInUse" ? null : $"a second writer got {IdOfOpening(journal)}";
    }

    private static string? OtherSpellings(string folder)
    {
        var journal = Path.Combine(folder, "Spring.jsonl");
        Directory.CreateDirectory(Path.Combine(folder, "x"));
        using var held = Held.Start(journal);
        string[] others =
        [
            Path.Combine(folder, "SPRING.JSONL"),
            Path.Combine(folder.ToUpperInvariant(), "spring.jsonl"),
            Path.Combine(folder, "x", "..", ".", "Spring.jsonl"),
            Path.Combine(folder, "Spring.jsonl."),
            Path.Combine(folder, "Spring.jsonl ").Replace('\\', '/'),
        ];
        return Problems(others, other => IdOfOpening(other) is "JournalInUse" ? null : IdOfOpening(other));
    }

    private static string? OpenJournalStays(string folder)
    {
        var journal = Path.Combine(folder, "spring.jsonl");
        var other = Path.Combine(folder, "other.jsonl");
        File.WriteAllText(other, "other");
        using var held = Held.Start(journal);
        (string Name, Action Act)[] acts =
        [
            ("delete", () => File.Delete(journal)),
            ("move", () => File.Move(journal, Path.Combine(folder, "moved.jsonl"))),
            ("replace", () => File.Replace(other, journal, null)),
            ("write over", () => File.Copy(other, journal, overwrite: true)),
        ];
        return Problems(acts, act =>
        {
            try
            {
                act.Act();
                return $"{act.Name} was let through";
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return null;
            }
        });
    }

    private static string? OpenJournalCanBeRead(string folder)
    {
        var journal = Path.Combine(folder, "spring.jsonl");
        using var held = Held.Start(journal);
        // As Get-Content and log viewers open a file.
        using var reader = new FileStream(journal, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return reader.Length == 5 ? null : $"{reader.Length} bytes";
    }

    private static string? KillFreesTheLock(string folder)
    {
        var journal = Path.Combine(folder, "spring.jsonl");
        using (var held = Held.Start(journal))
        {
            held.Kill();
        }

        return IdOfOpening(journal) is "fine" ? null : IdOfOpening(journal);
    }

    private static string? DeletedJournal(string folder)
    {
        var journal = Path.Combine(folder, "spring.jsonl");
        using (var file = DiskJournalFile.Open(journal))
        {
            file.Append("one\n"u8.ToArray(), 0, 4);
            file.Flush();
            file.Note(1);
        }

        File.Delete(journal);
        return IdOfOpening(journal) is "fine" ? "a journal that is gone was begun anew" : null;
    }

    private static string? ReportUnderAReader(string folder)
    {
        var path = Path.Combine(folder, "report.html");
        var journal = Journal(folder);
        WriteReport(journal, path, "old");
        foreach (var share in (FileShare[])[FileShare.ReadWrite | FileShare.Delete, FileShare.ReadWrite, FileShare.Read])
        {
            using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, share));
            try
            {
                WriteReport(journal, path, "new");
            }
            catch (CampaignException exception) when (exception is { ErrorId: "ReportNotWritable", Delivery: null })
            {
                // Windows does not let it; the report that is there has to stay.
            }

            if (!IsWhole(reader.ReadToEnd()))
            {
                return $"the reader saw half a report ({share})";
            }
        }

        // What the system itself set aside while somebody read it (rf….tmp) is its own to remove.
        var left = Directory.GetFiles(folder, ".report.html.*");
        return !IsWhole(File.ReadAllText(path)) ? "the report is gone or half"
            : left.Length > 0 ? $"files are left: {string.Join(", ", left)}"
            : null;
    }

    private static string? ReservedNames(string folder) => Problems(
        ["CON", "NUL", "COM1", @"\\.\CON", @"\\.\pipe\synthflow"],
        name => IdOfOpening(name.StartsWith('\\') ? name : Path.Combine(folder, name)) switch
        {
            "JournalNotWritable" => null,
            // Windows 11 has taken the reservation off these names where a folder stands before them.
            "fine" when !name.StartsWith('\\') && File.Exists(Path.Combine(folder, name)) => null,
            var id => id,
        });

    private static string? LongFolders(string folder)
    {
        var deep = folder;
        while (deep.Length < folder.Length + 400)
        {
            deep = Path.Combine(deep, new string('d', 80));
        }

        Directory.CreateDirectory(deep);
        var journal = Journal(deep);
        var report = Path.Combine(deep, "report.html");
        WriteReport(journal, report, "old");
        WriteReport(journal, report, "new");
        return File.ReadAllText(report).Contains("<title>new", StringComparison.Ordinal) ? null : "the report is not the new one";
    }

    private static string? OwnerOnlyRights(string folder)
    {
        var journal = Path.Combine(folder, "spring.jsonl");
        DiskJournalFile.Open(journal).Dispose();
        using var identity = WindowsIdentity.GetCurrent();
        var security = new FileInfo(journal).GetAccessControl();
        // The system itself is no other person; Wine lists it with every file.
        var system = new SecurityIdentifier(WellKnownSidType.LocalSystemSid, null);
        var others = security.GetAccessRules(true, true, typeof(SecurityIdentifier)).OfType<FileSystemAccessRule>()
            .Where(rule => rule.AccessControlType == AccessControlType.Allow && rule.IdentityReference != identity.User
                && rule.IdentityReference != system)
            .Select(rule => $"{rule.IdentityReference} {rule.FileSystemRights}")
            .ToList();
        return others.Count == 0 ? null : $"others have rights: {string.Join(", ", others)}";
    }

    private static JournalReader Journal(string folder)
    {
        var path = Path.Combine(folder, "spring.jsonl");
        var options = new CampaignOptions
        {
            AgentId = "11111111-1111-4111-8111-111111111111",
            Channel = Channel.Sms,
            FromNumber = "+15550100000",
            Host = "api.us.synthflow.ai",
            InitialMessage = "Hi",
            MaxPerSecond = double.PositiveInfinity,
        };
        using (var client = new SynthflowClient(
                   new SynthflowClientOptions { BaseUri = SynthflowHosts.Checked(new Uri("https://api.us.synthflow.ai/v2")) },
                   ApiKey.From("key-of-nobody"),
                   new Answers()))
        using (var runner = new CampaignRunner(client, options, CampaignJournal.Open(path, options)))
        {
            runner.TryAdd(new CampaignRow { Row = 2, PhoneNumber = "+15551000000", Variables = new OrderedDictionary() });
            runner.Complete();
            var results = new List<CampaignResult>();
            while (!runner.IsFinished)
            {
                runner.Take(results, TimeSpan.FromMinutes(1), CancellationToken.None);
            }
        }

        return JournalReader.Open(path);
    }

    private static void WriteReport(JournalReader journal, string path, string title) =>
        CampaignReport.WriteHtml(journal, path, title, TimeProvider.System, overwrite: true);

    private static bool IsWhole(string text) => text.TrimEnd().EndsWith("</html>", StringComparison.Ordinal);

    private static string IdOfOpening(string journal)
    {
        try
        {
            DiskJournalFile.Open(journal).Dispose();
            return "fine";
        }
        catch (CampaignException exception)
        {
            return exception.Delivery is null ? exception.ErrorId : $"{exception.ErrorId}, {exception.Delivery}";
        }
    }

    private static string? Problems<T>(IEnumerable<T> all, Func<T, string?> problemOf)
    {
        var problems = new StringBuilder();
        foreach (var item in all)
        {
            if (problemOf(item) is { } problem)
            {
                problems.Append(item).Append(": ").Append(problem).Append("; ");
            }
        }

        return problems.Length == 0 ? null : problems.ToString();
    }

    /// <summary>Takes every send.</summary>
    private sealed class Answers : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await (request.Content?.CopyToAsync(Stream.Null, cancellationToken) ?? Task.CompletedTask);
            return new HttpResponseMessage
            {
                Content = new StringContent(
                    """{"status":"ok","response":{"conversation_id":"3f2b8c1e-5d0c-4a55-9a2e-6c1f7d2b8e41"}}"""),
            };
        }
    }
}

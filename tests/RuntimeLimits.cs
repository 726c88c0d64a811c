#pragma warning disable IDE0005 // some of the suites have Xunit as a global using

using System.Reflection;
using Xunit;
using Xunit.v3;

[assembly: Synthflow.Tests.SkipsWhatThisRuntimeCannot]

namespace Synthflow.Tests;

/// <summary>
/// The one list of tests that a runtime cannot run, each by its name and with the reason. Compiled into every suite that runs
/// on more than .NET 10; RuntimeLimitsTests counts it.
/// </summary>
internal static class RuntimeLimits
{
    private const string NoCertificates = "Mono has no CertificateRequest, so the test has no certificate to serve";

    private const string NoRoot = ".NET Framework trusts no root but the machine's";

    private const string NoModes = "the build for Windows sets Windows' rights, not those of Unix";


    private const string NoAbort = "Mono's Abort of a request that connects or stalls may never come back on a busy machine";

    private const string NotHowFar = "Mono does not say of a read how far it had come when the connection ended";

    private const string OneProcess = "Mono keeps files from its own process alone, by what they are and not by their name";

    private const string NoDevices = "Unix's devices and pipes are no matter of the build for Windows";

    public static bool IsMono { get; } = Type.GetType("Mono.Runtime") is not null;

    public static bool IsDotNetFramework { get; } = typeof(object).Assembly.GetName().Name == "mscorlib";

    /// <summary>What Mono cannot: suite, class and method, and why.</summary>
    public static IReadOnlyDictionary<string, string> OfMono { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Sandbox LoopbackTests.OverHttps_TheThrowawayCertificateIsTheServersOwn"] = NoCertificates,
        ["Client FaultMatrixTests.EveryFault_EndsInItsTypedError_AndSendsAtMostOnce"] =
            "on a busy machine a request may hang in Mono's own sockets for ever",
        ["Client CancellationTests.Stop_WhileAFaultStalls_EndsEveryOperationAtOnce"] = NoAbort,
        ["Client CancellationTests.Stop_WhileNobodyTakesTheConnection_EndsEveryOperationAtOnce"] = NoAbort,
        ["Client CancellationTests.ConnectTimeout_WhileNobodyTakesTheConnection_EndsAsNotSent"] = NoAbort,
        ["Campaigns OwnerOnlyTests.JournalAndLock_ThatOthersCouldRead_AreClosedToThemByTheNextRun"] = NoModes,
        ["Campaigns OwnerOnlyTests.Report_IsClosedToOthers_WhateverWasThere"] = NoModes,
        ["Campaigns OwnerOnlyTests.DeviceOrPipe_IsNoJournalAndNoReport_AndNobodyWaitsForIt"] = NoDevices,
        ["Campaigns OptOutFileTests.Device_IsRefused_AndNotReadForEver"] = NoDevices,
        ["Campaigns ReportTests.Report_ThatIsReplaced_KeepsItsLink_AndIsForItsOwnerOnly"] = NoModes,
        ["Campaigns JournalTests.Open_OnDisk_IsForItsOwnerOnlyAndForOneWriter"] = NoModes,
        ["Campaigns JournalGuardTests.Open_ThroughASymbolicLink_IsTheSameJournal"] = "the build for Windows follows no links itself",
        ["Campaigns KilledProcessTests.TwoProcesses_OnOneJournal_OneIsRefusedAndToldWhoHoldsIt"] = OneProcess,
        ["Campaigns KilledProcessTests.TwoProcesses_ThroughAHardLink_OneIsRefused_AndReadersAreNot"] = OneProcess,
        ["Campaigns PlanningTests.QuietHours_InAZoneByItsWindowsName_AreTheRecipients"] = "Mono has no time zones by Windows' names",
        ["Campaigns JournalRecordingTests.DiskFull_WithRowsThatNeverLeft_CountsOnlyThoseThatMayHaveArrived"] =
            "the test holds a thread for each worker, and Mono's pool gives too few in time",
        ["Campaigns OptOutFileTests.NewList_IsMade_ForItsOwnerOnly"] = NoModes,
        ["ContactLists DeviceTests.Device_IsATypedError_WhoeverReadsIt"] = NoDevices,
        ["ContactLists SilentPipeTests.PipeThatNobodyOpens_IsATypedError_AfterItsLimit"] = NoDevices,
        ["ContactLists SilentPipeTests.PipeThatIsOpenAndSilent_IsATypedError_AfterItsLimit"] = NoDevices,
        ["ContactLists SilentPipeTests.WaitForAPipe_EndsWhenItIsStopped"] = NoDevices,
        ["ContactLists SilentPipeTests.PipeThatComesSlowlyButComes_IsReadWhole"] = NoDevices,
        ["ContactLists SeenNumbersTests.Add_AMillionNumbers_TakesFewBytesEach"] = "Mono does not count allocated bytes",
    };

    /// <summary>What no .NET Framework can.</summary>
    public static IReadOnlyDictionary<string, string> OfDotNetFramework { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Campaigns PlanningTests.TimeZones_WithOnlyWindowsNames_AreKnownForEveryIdTheTableHas"] =
                "only newer .NET has a table of its own to compare with",
            ["Client EventSourceTests.SourcesThatTellTheKeyOrTheAddress_AreNamedInTheDocs"] =
                ".NET Framework has other sources, and its requests as objects in System.Net.Http.Desktop",
            ["Client CallerWaitsTests.ACallerThatWaits_GetsItsAnswerOnItsOwnThread"] =
                ".NET Framework has no send on the caller's own thread",
            ["Client TlsTests.AGoodCertificate_IsTalkedTo"] = NoRoot,
            ["Client TlsTests.ABadCertificate_IsRefusedForItsReason_AtOnce"] = NoRoot,
        };

    /// <summary>The single cases of a test that Mono cannot be shown: their names, and why.</summary>
    public static IReadOnlyDictionary<string, string> CasesOfMono { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["TLS: expired certificate"] = NoCertificates,
            ["TLS: certificate of another host"] = NoCertificates,
            ["TLS: self-signed certificate"] = NoCertificates,
            ["TLS: closes in the handshake"] = NotHowFar,
            ["TLS: resets in the handshake"] = NotHowFar,
            ["proxy: closes"] = NotHowFar,
            ["proxy: resets"] = NotHowFar,
            ["journal: truncated"] = OneProcess,
            ["journal: written"] = OneProcess,
            ["journal: hard link"] = OneProcess,
            ["kept connection reset on the next request"] = "Mono repeats a read by itself, so one request more is seen",
        };

    /// <summary>Ends a test as skipped where its case cannot be shown here.</summary>
    public static void SkipCase(string name)
    {
        var reason = IsMono && CasesOfMono.TryGetValue(name, out var found) ? found : null;
        Assert.SkipWhen(reason is not null, reason ?? "");
    }

    /// <summary>Why a test cannot run here; <see langword="null"/> where it can.</summary>
    public static string? ReasonFor(MethodInfo test)
    {
        var suite = test.DeclaringType!.Assembly.GetName().Name!.Split('.')[1]; // Synthflow.<suite>.Tests; tests have a class
        var name = $"{suite} {test.DeclaringType.Name}.{test.Name}";
        return IsMono && OfMono.TryGetValue(name, out var reason) ? reason
            : IsDotNetFramework && OfDotNetFramework.TryGetValue(name, out reason) ? reason
            : null;
    }
}

/// <summary>Skips, before it begins, a test that stands in <see cref="RuntimeLimits"/>.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
internal sealed class SkipsWhatThisRuntimeCannotAttribute : BeforeAfterTestAttribute
{
    // Mono adds a thread only every half second where tests hold some: as many as any test holds stand ready.
    static SkipsWhatThisRuntimeCannotAttribute() => _ = RuntimeLimits.IsMono && ThreadPool.SetMinThreads(32, 32);

    public override void Before(MethodInfo methodUnderTest, IXunitTest test)
    {
        var reason = RuntimeLimits.ReasonFor(methodUnderTest);
        Assert.SkipWhen(reason is not null, reason ?? "");
    }
}

using System.Collections;
using System.Management.Automation;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Key;

/// <summary>Looks for the canary key in everything that comes of a script.</summary>
internal static class KeySearch
{
    public const string Canary = "sk-CANARY-7f3a9c5e1b8d4206";

    /// <summary>The key is in nothing that a script, a log or a file could keep of a run.</summary>
    public static void AssertNowhere(ModuleSession session, ScriptResult result)
    {
        Absent(result.EverythingAsText());
        var kept = (IEnumerable)session.Runspace.SessionStateProxy.GetVariable("Error");
        foreach (var error in result.AllErrors.Concat(kept.OfType<ErrorRecord>()))
        {
            Absent(
                $"{error} {error.ErrorDetails?.RecommendedAction} {error.TargetObject} "
                + $"{error.CategoryInfo} {error.ScriptStackTrace}");
            AbsentFromException(error.Exception);
            // As Export-CliXml does; deeper lies the engine's own view of commands and types, which is endless.
            Absent(PSSerializer.Serialize(error, 2));
        }

        foreach (var item in result.Output)
        {
            Absent(PSSerializer.Serialize(item, 3));
            // A file is the whole disk to a serializer: its name and its text are what the cmdlet gave.
            if (item.BaseObject is FileSystemInfo file)
            {
                Absent(file.FullName + (file is FileInfo { Exists: true } ? File.ReadAllText(file.FullName) : ""));
                continue;
            }

            Absent(JsonSerializer.Serialize(item.BaseObject, item.BaseObject.GetType(), _json));
            Absent(string.Join('\n', item.Properties.Select(property => $"{property.Name} {property.Value}")));
        }

        foreach (var record in result.Progress)
        {
            Absent($"{record.Activity} {record.StatusDescription} {record.CurrentOperation}");
        }

        session.SetVariable("shown", result.Output.ToArray());
        Absent(session.Show("$shown"));
    }

    private static readonly JsonSerializerOptions _json = new()
    {
        ReferenceHandler = ReferenceHandler.IgnoreCycles,
        MaxDepth = 256,
        Converters = { new PlainObject() },
    };

    private static void AbsentFromException(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            Absent(exception.ToString());
            var data = exception.Data.Cast<DictionaryEntry>().Select(entry => $"{entry.Key} {entry.Value}");
            Absent(string.Join('\n', data));
            Absent(PSSerializer.Serialize(exception, 1));
        }
    }

    /// <summary>The key is not in a text, in any of the spellings that a serializer gives.</summary>
    public static void Absent(string text)
    {
        Assert.DoesNotContain(Canary, text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Convert.ToBase64String(Encoding.UTF8.GetBytes(Canary)), text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            Convert.ToHexString(Encoding.Unicode.GetBytes(Canary)), text, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Types and pointers stand in an exception's graph and are no data.</summary>
    private sealed class PlainObject : JsonConverter<PSObject>
    {
        public override PSObject Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, PSObject value, JsonSerializerOptions options) =>
            writer.WriteStringValue(PSSerializer.Serialize(value, 2));
    }
}

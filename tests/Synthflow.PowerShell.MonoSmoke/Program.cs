using System.Reflection;

namespace Synthflow.PowerShell.MonoSmoke;

/// <summary>
/// Tries the files of the staged module that only Windows PowerShell runs, as far as they need no PowerShell: how the adapter and
/// its parsers are found, and how files are made. Nothing of the module is referenced: it is loaded from its folder, as there.
/// </summary>
public static class Program
{
    private const BindingFlags Any = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <param name="arguments">The module's folder for .NET Framework, and a folder to write in.</param>
    public static int Main(string[] arguments)
    {
        var module = Assembly.LoadFrom(Path.Combine(arguments[0], "Synthflow.PowerShell.dll"));
        var folder = arguments[1];
        Try("AdapterIsFoundByItsOwnModuleAlone", () => Adapter(module));
        Try("SignalsAreNotHeard", () => Signals(module));
        Try("ProblemFileIsNew", () => ProblemFile(module, Path.Combine(folder, "problems.csv")));
        Try("TranscriptIsThereWhole", () => Transcript(module, folder));
        return 0;
    }

    private static void Adapter(Assembly module)
    {
        var resolution = Of(module, "Loading.AdapterResolution");
        var door = Of(module, "Loading.ListRoom").GetProperty("Door", Any)!; // there is one
        Call(resolution, "Start");
        var lists = door.GetValue(null);
        Equal("DE", lists.GetType().GetMethod("FindCountry")!.Invoke(lists, ["Germany"])); // part of the door
        // By its whole name: to ask for less is to be refused for that.
        var parser = Path.Combine(Path.GetDirectoryName(module.Location), "lists", "UtfUnknown.dll");
        Refused(() => Assembly.Load(AssemblyName.GetAssemblyName(parser).FullName), "somebody else was given our parser");
        Call(resolution, "Stop");
    }

    private static void Signals(Assembly module)
    {
        var heard = "";
        var signals = (IDisposable)Activator.CreateInstance(
            Of(module, "Campaigns.StopSignals"), new Action<string>(signal => heard += signal));
        signals.Dispose();
        Equal("", heard);
    }

    private static void ProblemFile(Assembly module, string path)
    {
        var file = Of(module, "Contacts.OwnerFile");
        Type[] ofBoth = [typeof(string), typeof(bool)];
        var create = file.GetMethod("Create", Any, null, ofBoth, null)!; // there is one
        using (var first = (FileStream)create.Invoke(null, [path, false]))
        {
            first.WriteByte((byte)'a');
        }

        Refused(() => create.Invoke(null, [path, false]), "an existing file was written over");
        using (var second = (FileStream)create.Invoke(null, [path, true]))
        {
            Equal(0L, second.Length);
        }
    }

    private static void Transcript(Assembly module, string folder)
    {
        var path = Path.Combine(folder, "chat.md");
        var file = Of(module, "Transcripts.WholeFile");
        Call(file, "Write", path, "first and longer", false, false);
        Equal("first and longer", File.ReadAllText(path));
        Refused(() => Call(file, "Write", path, "second", false, false), "an existing file was written over");
        Call(file, "Write", path, "third", false, true);
        Equal("third", File.ReadAllText(path));
        Equal(0, Directory.GetFiles(folder, "*.tmp").Length);
    }

    private static void Try(string what, Action act)
    {
        try
        {
            act();
            Console.WriteLine("ok " + what);
        }
        catch (Exception exception)
        {
            Console.WriteLine("FAILED " + what + ": " + exception);
        }
    }

    private static Type Of(Assembly module, string name) => module.GetType("Synthflow.PowerShell." + name, throwOnError: true);

    private static void Call(Type type, string method, params object[] arguments) =>
        type.GetMethod(method, Any)!.Invoke(null, arguments); // there is one

    private static void Refused(Action act, string otherwise)
    {
        try
        {
            act();
        }
        catch (Exception exception) when (exception is TargetInvocationException or IOException)
        {
            return;
        }

        throw new InvalidOperationException(otherwise);
    }

    private static void Equal(object expected, object actual)
    {
        if (!Equals(expected, actual))
        {
            throw new InvalidOperationException($"{actual} instead of {expected}");
        }
    }
}

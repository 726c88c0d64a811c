using System.Reflection;
using System.Reflection.Emit;
using Synthflow.TestSupport.Engine;

namespace Synthflow.PowerShell.Tests.Loading;

/// <summary>
/// Another module's copy of the phone number parser: an earlier version, with the same name, key and main class.
/// </summary>
internal static class OlderPhoneNumbers
{
    public static string WriteInto(string folder)
    {
        var staged = ReferencedAssembly.NameOf(
            Path.Combine(BuiltPaths.Module, "bin", "net8.0", "lists", "PhoneNumbers.dll"));
        var older = new AssemblyName("PhoneNumbers") { Version = new Version(8, 0, 0, 0) };
        older.SetPublicKey(staged.GetPublicKey());
        var assembly = new PersistedAssemblyBuilder(older, typeof(object).Assembly);
        var parser = assembly.DefineDynamicModule("PhoneNumbers").DefineType(
            "PhoneNumbers.PhoneNumberUtil", TypeAttributes.Public | TypeAttributes.Class, typeof(object));
        parser.DefineDefaultConstructor(MethodAttributes.Public);
        parser.CreateType();
        var path = Path.Combine(folder, "PhoneNumbers.dll");
        assembly.Save(path);
        return path;
    }
}

using System.Management.Automation;
using System.Reflection;

namespace Synthflow.PowerShell.Views;

/// <summary>The texts of objects as a screen may have them: what a list, a person or the service said, without what
/// would steer a terminal.</summary>
/// <remarks>PowerShell's code properties want a method for each property, one that is not told which property it is
/// for. So the method has a number, of two digits that are types, and the number has the property.</remarks>
internal static class ShownProperties
{
    private static readonly Type[] _digits =
    [
        typeof(Zero), typeof(One), typeof(Two), typeof(Three), typeof(Four),
        typeof(Five), typeof(Six), typeof(Seven), typeof(Eight), typeof(Nine),
    ];

    private static readonly MethodInfo _shown = typeof(ShownProperties).GetMethod(nameof(Shown))!; // it is below

    private static readonly List<string> _properties = [];

    /// <summary>The method that shows a property.</summary>
    public static MethodInfo Of(string property)
    {
        lock (_properties)
        {
            var number = _properties.IndexOf(property);
            if (number < 0)
            {
                number = _properties.Count;
                _properties.Add(property);
            }

            return _shown.MakeGenericMethod(_digits[number / _digits.Length], _digits[number % _digits.Length]);
        }
    }

    /// <summary>What the property of this method's number shows.</summary>
    public static string Shown<TTens, TOnes>(PSObject shown)
    {
        string property;
        lock (_properties)
        {
            property = _properties[
                (Array.IndexOf(_digits, typeof(TTens)) * _digits.Length) + Array.IndexOf(_digits, typeof(TOnes))];
        }

        return ScreenText.Of(CellText.TextOf(shown.Properties[property]?.Value));
    }

    internal sealed class Zero;

    internal sealed class One;

    internal sealed class Two;

    internal sealed class Three;

    internal sealed class Four;

    internal sealed class Five;

    internal sealed class Six;

    internal sealed class Seven;

    internal sealed class Eight;

    internal sealed class Nine;
}

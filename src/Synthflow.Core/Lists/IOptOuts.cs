namespace Synthflow.Core;

/// <summary>Knows who asked not to be texted.</summary>
public interface IOptOuts
{
    /// <summary>Whether a number opted out.</summary>
    /// <param name="phoneNumber">A number in E.164.</param>
    /// <returns><see langword="true"/> where its person (<see cref="PersonKey"/>) did.</returns>
    bool Contains(string phoneNumber);
}

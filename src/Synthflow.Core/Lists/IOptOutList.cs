namespace Synthflow.Core;

/// <summary>A file of numbers that asked not to be texted, read whole. Safe to use from any thread.</summary>
public interface IOptOutList : IOptOuts
{
    /// <summary>How many different numbers stand in it.</summary>
    int Count { get; }

    /// <summary>Whether it came from a pipe, and cannot be read again.</summary>
    bool IsFromPipe { get; }

    /// <summary>One line for people: how many numbers from which columns.</summary>
    string Summarize();

    /// <summary>A short text that is the same for the same numbers, in whatever order, and tells none of
    /// them.</summary>
    string Digest();

    /// <summary>The people in groups: how many each has, and a sign of who they are, which tells nobody who.</summary>
    string Groups();

    /// <summary>Whether somebody is missing who stood in an earlier reading of the list.</summary>
    /// <param name="groups">What <see cref="Groups"/> was then.</param>
    /// <returns>False also where it cannot be told, because very many have come since.</returns>
    bool Lacks(string groups);
}

namespace Synthflow.Core;

/// <summary>Rows that cannot be used, by their reason: the first few are told one by one, the others
/// together.</summary>
public interface IRowProblems
{
    /// <summary>Takes a row.</summary>
    /// <param name="problem">What is wrong with it.</param>
    /// <param name="contact">The row as far as it could be read.</param>
    /// <param name="keep">Whether rows beyond the first few are kept, to be handed out with their group.</param>
    /// <returns>Whether it is one of the first few of its reason.</returns>
    bool Add(ContactRowProblem problem, Contact contact, bool keep);

    /// <summary>For each reason with more than the first few rows: the others as one.</summary>
    /// <returns>The first problem of the reason with a message about the rest, and their rows.</returns>
    IEnumerable<(ContactRowProblem First, string Message, Contact[] Rows)> Rest();

    /// <summary>One sentence a reason, for all its rows.</summary>
    IEnumerable<string> Sentences();
}

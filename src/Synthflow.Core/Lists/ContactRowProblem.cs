namespace Synthflow.Core;

/// <summary>Why one row of a list cannot be used.</summary>
public sealed class ContactRowProblem
{
    /// <summary>The stable error id: <c>InvalidPhoneNumber</c> or <c>InvalidContactFile</c>.</summary>
    public required string ErrorId { get; init; }

    /// <summary>The whole sentence: file, row, column, value and reason.</summary>
    public required string Message { get; init; }

    /// <summary>The reason by itself, without the value.</summary>
    public required string Reason { get; init; }

    /// <summary>The reason without the row's own numbers, where it has some: the same for all rows with this
    /// problem.</summary>
    public string? SharedReason { get; init; }

    /// <summary>What the owner of the list can do about it.</summary>
    public required string NextStep { get; init; }

    /// <summary>The file, or <see langword="null"/> for a row from the pipeline.</summary>
    public string? File { get; init; }

    /// <summary>The row as a person counts it in a spreadsheet.</summary>
    public required long Row { get; init; }

    /// <summary>The column's header, or <see langword="null"/> where the row as a whole is meant.</summary>
    public string? Column { get; init; }

    /// <summary>The cell's text, shortened, characters that do not show made visible.</summary>
    public string? Value { get; init; }

    /// <summary>What is wrong with the number; <see cref="PhoneNumberProblem.None"/> where it is not the
    /// number.</summary>
    public PhoneNumberProblem NumberProblem { get; init; }
}

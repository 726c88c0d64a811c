namespace Synthflow.TestSupport.Errors;

/// <summary>One line of the table of about_Synthflow_Errors.</summary>
/// <param name="Id">The error id.</param>
/// <param name="Delivery">A Delivery it can have, or (empty).</param>
/// <param name="Does">What a script does then.</param>
public sealed record ErrorCell(string Id, string Delivery, string Does);

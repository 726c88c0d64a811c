using System.Text;

namespace Synthflow.ContactLists;

/// <summary>How a list is written.</summary>
/// <param name="Delimiter">The character between the cells; a comma for a workbook.</param>
/// <param name="Encoding">Its encoding; UTF-8 for a workbook.</param>
public sealed record ListDialect(char Delimiter, Encoding Encoding);

using System.Collections;
using System.Collections.Specialized;

namespace Synthflow.Core;

/// <summary>One row of a contact list, as <c>Import-SynthflowContact</c> emits it.</summary>
public sealed class Contact
{
    private readonly IPhoneNumberFacts? _facts;
    private readonly IReadOnlyList<string>? _headers;
    private readonly IReadOnlyList<string?>? _values;
    private TextTable? _variables;
    private string? _country;
    private TextList? _timeZones;
    private bool _countryIsKnown;

    /// <summary>A contact whose columns are set as <see cref="Variables"/>.</summary>
    public Contact()
    {
    }

    /// <summary>A contact over the cells of a row. Its columns, country and time zones are worked out when asked for,
    /// because a list of a million rows asks for few of them.</summary>
    /// <param name="headers">The columns' headers, each different from the others in more than case.</param>
    /// <param name="values">The row's cells in the same order; cells missing at the end are empty.</param>
    /// <param name="facts">Knows the country and time zones of a number.</param>
    public Contact(IReadOnlyList<string> headers, IReadOnlyList<string?> values, IPhoneNumberFacts? facts)
    {
        _headers = headers;
        _values = values;
        _facts = facts;
    }

    /// <summary>The file the row comes from, or <see langword="null"/> for a row from the pipeline.</summary>
    public string? File { get; init; }

    /// <summary>The row as a person counts it in a spreadsheet: the header is row 1, the first contact row 2. A line
    /// break inside a quoted cell does not count, a blank row does.</summary>
    public required long Row { get; init; }

    /// <summary>The person's name, or <see langword="null"/> where the list has none.</summary>
    public string? Name { get; init; }

    /// <summary>The phone number in E.164 (<c>+</c> and digits), or <see langword="null"/> where it could not be
    /// used.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>The email address as it stands in the list, trimmed; not validated.</summary>
    public string? Email { get; init; }

    /// <summary>Every column of the row under its own header, in the order of the file, as text. Names are looked up
    /// without regard to case.</summary>
    public OrderedDictionary Variables
    {
        get => _variables ??= BuildVariables();
        init => _variables = TextOf(value);
    }

    /// <summary>Why this row should not be used (no usable number, a repeated number, an opt-out), or
    /// <see langword="null"/>.</summary>
    public string? Problem { get; init; }

    /// <summary>The earlier row with the same number, or <see langword="null"/> where this row is the first.</summary>
    public long? DuplicateOfRow { get; init; }

    /// <summary>Whether the person opted out, by the opt-out list or the opt-out column.</summary>
    public bool OptedOut { get; init; }

    /// <summary>The number's country as an ISO 3166 two-letter code, or <see langword="null"/> where the digits do not
    /// tell.</summary>
    public string? Country
    {
        get
        {
            if (!_countryIsKnown)
            {
                _country = PhoneNumber is null ? null : _facts?.CountryOf(PhoneNumber);
                _countryIsKnown = true;
            }

            return _country;
        }

        init
        {
            _country = value;
            _countryIsKnown = true;
        }
    }

    /// <summary>Every time zone the number may be in, as IANA ids (<c>Europe/Berlin</c>); empty where
    /// unknown.</summary>
    public IReadOnlyList<string> TimeZones
    {
        get => _timeZones ??= (PhoneNumber is null ? null : _facts?.TimeZonesOf(PhoneNumber)) is { } zones
            ? new TextList([.. zones])
            : new TextList([]);
        init => _timeZones = value as TextList ?? new TextList([.. value]);
    }

    /// <summary>How its list was read, for the campaign that it is piped to; the same object for all contacts of an
    /// import. Files and jobs lose it.</summary>
    internal ContactReading? Reading { get; set; }

    /// <summary>The headers of the row's columns, in the order of the file.</summary>
    /// <remarks>A method and no property: JSON and tables of a contact stay as they are. Rows of one list give the same
    /// object.</remarks>
    public IReadOnlyList<string> GetHeaders() =>
        _headers is not null && (_variables is null || _variables.Count == _headers.Count)
            ? _headers
            : [.. Variables.Keys.Cast<object>().Select(static key => key.ToString() ?? "")];

    /// <summary>The text of a column; empty where the row has no such cell.</summary>
    /// <param name="column">Its place among <see cref="GetHeaders"/>.</param>
    public string GetCell(int column) =>
        _values is not null && _variables is null
            ? (column < _values.Count ? _values[column] : null) ?? string.Empty
            : Variables[column]?.ToString() ?? string.Empty;

    /// <summary>Where the contact stands, and its name: <c>row 7 of spring.csv: Ada</c>.</summary>
    public override string ToString() =>
        Text.Of("row {0} of {1}", Row, Path.GetFileName(File) ?? "the list")
        + (string.IsNullOrEmpty(Name) ? "" : ": " + Name);

    /// <summary>The same as a table that a file shows as text.</summary>
    private static TextTable TextOf(OrderedDictionary variables)
    {
        if (variables is TextTable text)
        {
            return text;
        }

        text = new TextTable();
        foreach (DictionaryEntry entry in variables)
        {
            text[entry.Key] = entry.Value;
        }

        return text;
    }

    private TextTable BuildVariables()
    {
        if (_headers is null || _values is null)
        {
            return new TextTable();
        }

        var variables = new TextTable();
        for (int column = 0; column < _headers.Count; column++)
        {
            variables[_headers[column]] = column < _values.Count ? _values[column] ?? string.Empty : string.Empty;
        }

        return variables;
    }
}

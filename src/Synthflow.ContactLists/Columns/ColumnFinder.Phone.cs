using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists.Columns;

/// <content>The columns of phone numbers.</content>
internal sealed partial class ColumnFinder
{
    internal int Phone()
    {
        int named = Named(_options.PhoneColumn, Messages.ContactColumn_Phone);
        if (named >= 0)
        {
            return named;
        }

        int exported = ExportedContacts.NumberIn(_headers);
        if (exported >= 0)
        {
            return Chosen(Messages.ContactColumn_Phone, exported, Messages.ContactReason_Exported);
        }

        RefuseDataAsHeader();
        var finder = new PhoneColumnFinder(_headers, column => PhoneCells.Of(CellsWithCountry(column)));
        if (finder.Find() is not var (best, others, byCells, doubtful))
        {
            throw MissingPhoneColumn.In(_file, _headers);
        }

        if (doubtful.Count > 0)
        {
            throw ContactListErrors.Create(
                _file,
                ContactListErrors.Format(best.WhoseMessage, Shown(best.Place), HeadersOf(doubtful)),
                Messages.InvalidContactFile_WhosePhones_NextStep);
        }

        _warnings.AddRange(HardlyTheirs.Warnings(_headers, best));
        SayRivals(best, best.Header.IsPlain ? others : [.. others, .. finder.Senders]);
        return Chosen(
            Messages.ContactColumn_Phone,
            best.Place,
            byCells ? Messages.ContactReason_Cells : Messages.ContactReason_Header);
    }

    /// <summary>A column that ranks below the chosen one is no doubt; one that ranks as high is, and the owner settles
    /// it.</summary>
    private void SayRivals(PhoneColumn best, IReadOnlyList<PhoneColumn> others)
    {
        // An empty column is no rival of one with numbers, nor one that each row's label decides about.
        var labelled = PhoneKinds.Find(_headers, Cells, best.Place).Select(pair => pair.Number).ToList();
        var rivals = others.Where(column => column.Cells.Filled > 0 || best.Cells.Filled == 0)
            .Where(column => !labelled.Contains(column.Place))
            .ToList();
        // A word that nobody knows may say that it is somebody else's (Lawyer Mobile).
        var ties = rivals.FindAll(column => column.Header.Claim >= best.Header.Claim || !best.Header.IsPlain
            || (column.Header.Claim == PhoneClaim.None && best.Header.Claim == PhoneClaim.Place));
        Say(
            _warnings,
            ContactListErrors.WithNextStep(
                Messages.ContactWarning_SeveralPhoneColumns, Messages.ContactWarning_SeveralPhoneColumns_NextStep),
            ties);
        Say(_choices, Messages.ContactChoice_OtherPhoneColumns, [.. rivals.Except(ties)]);

        void Say(List<string> where, string message, List<PhoneColumn> columns)
        {
            if (columns.Count > 0)
            {
                where.Add(ContactListErrors.Format(
                    message,
                    Shown(best.Place), HeadersOf(columns)));
            }
        }
    }

    /// <summary>Columns that say for each row what kind of number stands beside them.</summary>
    internal IReadOnlyList<(int Number, int Kind)> PhoneKindsOf(int phone)
    {
        // Where the column was named, its own labels still say which of its numbers are a fax's.
        var pairs = PhoneKinds.Find(_headers, Cells, phone)
            .Where(pair => string.IsNullOrEmpty(_options.PhoneColumn) || pair.Number == phone)
            .ToList();
        foreach (var (number, kind) in pairs)
        {
            _choices.Add(ContactListErrors.Format(Messages.ContactChoice_PhoneKind, Shown(kind), Shown(number)));
        }

        return pairs;
    }

    /// <summary>The person's other phone columns, where rows may be marked, and whether each is surely one.</summary>
    internal IReadOnlyList<(int Place, bool IsSure)> OtherPhones(
        int phone, IReadOnlyList<(int Number, int Kind)> kinds, int optOut) =>
        optOut < 0 && OwnMark(optOut) < 0 && !Results.MayBe
            ? []
            : [.. All().Where(column => column != phone && column != optOut && kinds.All(pair => pair.Number != column))
                .Where(column => ColumnsBeside.MayBePersons(_headers[column], CellsWithCountry(column)))
                .Select(column =>
                    (column, ColumnsBeside.AreSurelyNumbers(_headers[column], CellsWithCountry(column))))];

    /// <summary>A list without a row of column names would lose its first person.</summary>
    private void RefuseDataAsHeader()
    {
        int column = _headers.FindIndex(header => CellLooks.IsInternational(header));
        if (column < 0 && !_headers.Exists(header => PhoneHeader.Of(header).Claim > PhoneClaim.Never))
        {
            column = _headers.FindIndex(header => CellLooks.MayBePhone(header, _options.DefaultCountry));
        }

        if (column >= 0)
        {
            throw ContactListErrors.Create(
                _file,
                ContactListErrors.Format(Messages.InvalidContactFile_NoHeader, Shown(column)),
                Messages.InvalidContactFile_NoHeader_NextStep);
        }
    }

    private IEnumerable<(string Cell, string? Country)> CellsWithCountry(int column)
    {
        int countries = string.IsNullOrEmpty(_options.CountryColumn)
            ? -1
            : HeaderNames.IndexOf(_headers, _options.CountryColumn!.Trim());
        return _samples.Where(row => column < row.Length)
            .Select(row => (row[column], RowCountry.Of(row, countries, _options.DefaultCountry)));
    }

    private string HeadersOf(IReadOnlyList<PhoneColumn> columns) =>
        ShownText.Headers([.. columns.Select(column => _headers[column.Place])], "', '");
}

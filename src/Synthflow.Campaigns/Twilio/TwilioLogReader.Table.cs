namespace Synthflow.Campaigns.Twilio;

public sealed partial class TwilioLogReader
{
    private static readonly char[] _delimiters = [',', ';', '\t', '|'];

    private IEnumerable<TwilioMessage> ReadTable(string path, TextReader text)
    {
        var header = text.ReadLine() ?? "";
        var lines = 1;
        if (header.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
        {
            header = text.ReadLine() ?? "";
            lines++;
        }

        var delimiter = _delimiters.OrderByDescending(candidate => KnownFields(header, candidate).Count).First();
        var places = PlacesOf(header, delimiter);
        if (TwilioFields.Missing(places, _options) is { Length: > 0 } missing)
        {
            throw NotReadable(
                path,
                Text.Of(Messages.TwilioLogNotReadable_Columns, missing),
                Messages.TwilioLogNotReadable_Columns_NextStep);
        }

        var records = new CsvRecords(text, delimiter);
        var cells = new List<string>();
        var fields = new TwilioFields();
        while (records.Read(cells))
        {
            var place = Text.Of("line {0}", records.Line + lines);
            // A cell too many: where a text has delimiters without quotes, every cell after it stands under another's
            // name.
            if (records.EndsInQuotes || cells.Count < places.Count
                || cells.Skip(places.Count).Any(static cell => !string.IsNullOrWhiteSpace(cell)))
            {
                throw NotReadable(
                    path,
                    Text.Of("{0}: {1}", place, Messages.TwilioLogNotReadable_CutShort),
                    Messages.TwilioLogNotReadable_CutShort_NextStep);
            }

            fields.Clear();
            for (var index = 0; index < places.Count; index++)
            {
                fields.Set(places[index], cells[index]);
            }

            var isOpen = records.EndsInCell && cells.Count == places.Count;
            var last = places[places.Count - 1];
            if (isOpen && TwilioFields.IsAddressOrTime(last, _options))
            {
                throw MaybeCut(path, place);
            }

            yield return MessageOf(path, fields, place);
            // Half a text may say stop, too; it is the rest that may say it and is not there.
            if (isOpen && TwilioFields.IsTextOrError(last, _options))
            {
                throw MaybeCut(path, place);
            }
        }
    }

    private static CampaignException MaybeCut(string path, string place) => NotReadable(
        path,
        Text.Of("{0}: {1}", place, Messages.TwilioLogNotReadable_LastCell),
        Messages.TwilioLogNotReadable_LastCell_NextStep);

    private static List<int> PlacesOf(string header, char delimiter)
    {
        var cells = new List<string>();
        new CsvRecords(new StringReader(header), delimiter).Read(cells);
        return cells.ConvertAll(TwilioFields.PlaceOf);
    }

    private static HashSet<int> KnownFields(string header, char delimiter) =>
        [.. PlacesOf(header, delimiter).Where(static place => place >= 0)];
}

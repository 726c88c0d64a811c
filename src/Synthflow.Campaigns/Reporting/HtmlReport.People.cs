using Synthflow.Campaigns.Twilio;

namespace Synthflow.Campaigns.Reporting;

/// <content>Tables of people: in doubt, who replied, not reached, settled afterwards.</content>
internal sealed partial class HtmlReport
{
    private void WriteUnknown(TextWriter page)
    {
        if (_data.Unknown.Count == 0)
        {
            return;
        }

        page.Write("<section class=\"notice\">\n<h2>Unknown: look these up before anybody sends again</h2>\n");
        page.Write("<p class=\"note\">Each may or may not have arrived. ");
        if (_data.InMissingPart > 0)
        {
            page.Write("Where a time is missing, find the journal of that part first: it has the time. ");
        }

        page.Write(
            "Look in the Twilio log of the sender within the time given (a message may wait there for 24 hours), ");
        page.Write("then record what you found with Resolve-SynthflowCampaign.</p>\n");
        page.Write("<div class=\"scroll\"><table><thead><tr><th class=\"n\">Row</th><th>Number</th>");
        page.Write("<th>From (UTC)</th><th>Until (UTC)</th>");
        page.Write("<th>What was seen</th></tr></thead><tbody>\n");
        foreach (var row in _data.Unknown)
        {
            page.Write(Text.Of(
                "<tr><td class=\"n\">{0}</td><td class=\"w\"><code>{1}</code></td>"
                + "<td class=\"w\">{2}</td><td class=\"w\">{3}</td><td>{4}</td></tr>\n",
                row.Row,
                Html.Of(row.PhoneNumber),
                Html.Time(row.Entry?.From),
                Html.Time(row.Entry?.At + LoggedSend.LongestQueue),
                Html.Of(row.Entry is { } entry ? entry.Reason : row.Reason)));
        }

        page.Write("</tbody></table></div>\n");
        WriteMore(page, _data.UnknownCount - _data.Unknown.Count);

        page.Write("</section>\n");
    }

    private void WriteResolved(TextWriter page)
    {
        if (_data.Resolved.Count == 0)
        {
            return;
        }

        page.Write("<section>\n<h2>Resolved afterwards</h2>\n");
        page.Write("<div class=\"scroll\"><table><thead><tr><th>Number</th><th>As</th><th>Evidence</th>");
        page.Write("<th>By</th><th>When (UTC)</th></tr></thead><tbody>\n");
        foreach (var entry in _data.Resolved)
        {
            page.Write(Text.Of(
                "<tr><td class=\"w\"><code>{0}</code></td><td class=\"w\">{1}</td>"
                + "<td>{2}</td><td>{3}</td><td class=\"w\">{4}</td></tr>\n",
                Html.Of(entry.PhoneNumber),
                Html.Outcome(entry.Kind).Words,
                Html.Of(entry.Evidence),
                Html.Of(entry.ResolvedBy),
                Html.Time(entry.At)));
        }

        page.Write("</tbody></table></div>\n</section>\n");
    }

    private void WriteReplies(TextWriter page)
    {
        if (!_data.HasReplies)
        {
            return;
        }

        page.Write("<section>\n<h2>Replies</h2>\n");
        page.Write(_data.ReadCount == 0
            ? "<p class=\"note\">No conversation could be read, so it is not known who replied.</p>\n"
            : Text.Of(
                "<p class=\"note\">{0} of {1} conversations that were read have a reply ({2}).</p>\n",
                Html.Number(_data.RepliedCount),
                Html.Number(_data.ReadCount),
                Html.Share(_data.RepliedCount, _data.ReadCount)));
        if (_data.Replied.Count > 0)
        {
            page.Write("<div class=\"scroll\"><table><thead><tr><th class=\"n\">Row</th><th>Number</th>");
            page.Write("<th>First reply (UTC)</th><th>Last reply</th></tr></thead><tbody>\n");
            foreach (var row in _data.Replied)
            {
                page.Write(Text.Of(
                    "<tr><td class=\"n\">{0}</td><td class=\"w\"><code>{1}</code></td>"
                        + "<td class=\"w\">{2}</td><td>{3}</td></tr>\n",
                    row.Row,
                    Html.Of(row.PhoneNumber),
                    Html.Time(row.Reply?.FirstAt),
                    Html.Of(row.Reply?.Last)));
            }

            page.Write("</tbody></table></div>\n");
            WriteMore(page, _data.RepliedCount - _data.Replied.Count);
        }

        page.Write("</section>\n");
    }

    private void WriteNotReached(TextWriter page)
    {
        var count = _data.NotReachedCount;
        if (count == 0)
        {
            return;
        }

        page.Write("<section class=\"notice\">\n<h2>Not reached</h2>\n");
        page.Write(Text.Of(
            "<p class=\"note\">{0} of the list not reached yet, or left out by the last run (opt-out, quiet hours). "
                + "The next run texts those who may be texted.</p>\n",
            count == 1 ? "1 row" : Html.Number(count) + " rows"));
        if (_data.NotReached.Count > 0)
        {
            page.Write(
                "<div class=\"scroll\"><table><thead>"
                + "<tr><th class=\"n\">Row</th><th>Number</th><th>Why</th></tr></thead><tbody>\n");
            foreach (var row in _data.NotReached)
            {
                page.Write(Text.Of(
                    "<tr><td class=\"n\">{0}</td><td class=\"w\"><code>{1}</code></td><td>{2}</td></tr>\n",
                    row.Row,
                    Html.Of(row.PhoneNumber),
                    Html.Of(row.Reason)));
            }

            page.Write("</tbody></table></div>\n");
            WriteMore(page, count - _data.NotReached.Count);
        }

        page.Write("</section>\n");
    }

    private static void WriteMore(TextWriter page, long more)
    {
        if (more > 0)
        {
            page.Write(Text.Of("<p class=\"note\">{0} more; the CSV export has them all.</p>\n", Html.Number(more)));
        }
    }
}

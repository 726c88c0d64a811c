using Synthflow.ContactLists.Text;

namespace Synthflow.ContactLists.Columns;

/// <summary>Words that name somebody else, or a door, in a label beside a number alone: in a header they are parts of
/// other words.</summary>
internal static class LabelWords
{
    private static readonly HashSet<string> _someoneElse = PlainText.SetOf(
        "pa ea man femme mujer mulher doorkeeper door doorbell lift intercom frontdesk pförtner pforte portier aufzug",
        "tor poort ascenseur interphone portero portería conserje ascensor portiere portineria ascensore citofono",
        "porteiro portaria elevador");

    internal static bool NameSomeoneElse(List<string> words) => words.Exists(_someoneElse.Contains);
}

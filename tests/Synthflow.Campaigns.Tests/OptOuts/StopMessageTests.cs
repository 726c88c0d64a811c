using Synthflow.Campaigns.OptOuts;

namespace Synthflow.Campaigns.Tests.OptOuts;

/// <summary>A stop word between polite words is a stop; among others it is for a person to look at.</summary>
public class StopMessageTests
{
    [Theory]
    [InlineData("STOP please")]
    [InlineData("Pls stop, thank you")]
    [InlineData("Stop bitte")]
    [InlineData("Please stop texting me")]
    [InlineData("STOP TEXTING ME!!!")]
    [InlineData("Stop sending me texts")]
    [InlineData("Unsubscribe me")]
    [InlineData("Remove me from your list")]
    [InlineData("stop stop stop")]
    [InlineData("STOP, unsubscribe")]
    [InlineData("Wrong number, stop")]
    [InlineData("Do not text me")]
    [InlineData("don\u2019t contact me again")]
    [InlineData("No more messages please")]
    [InlineData("STOP\nSent from my iPhone")]
    [InlineData("Stopp\nGesendet von meinem Telefon")]
    [InlineData("\U0001F6D1")]
    [InlineData("\U0001F6D1\U0001F6D1\U0001F6D1")]
    [InlineData("STOP SMS")]
    [InlineData("STOP SVP")]
    [InlineData("Arrête")]
    [InlineData("Arrêtez de m'envoyer des SMS s'il vous plaît")]
    [InlineData("Désabonnez-moi")]
    [InlineData("Ne me contactez plus")]
    [InlineData("abmelden bitte")]
    [InlineData("Bitte melden Sie mich ab")]
    [InlineData("Melde mich ab")]
    [InlineData("Hört auf mir zu schreiben")]
    [InlineData("keine SMS mehr")]
    [InlineData("Bitte nicht mehr schreiben")]
    [InlineData("Bitte nicht stören")]
    [InlineData("Dar de baja")]
    [InlineData("Baja por favor")]
    [InlineData("No molestar")]
    [InlineData("No más SMS")]
    [InlineData("No me escriban más")]
    [InlineData("Pare, por favor")]
    [InlineData("Pare de me mandar mensagens")]
    [InlineData("Chega de SMS")]
    [InlineData("Não perturbe")]
    [InlineData("Basta SMS, grazie")]
    [InlineData("Per favore cancellatemi dalla lista")]
    [InlineData("Niente più messaggi")]
    [InlineData("Non disturbare")]
    [InlineData("Stop aub")]
    [InlineData("Meld mij af")]
    [InlineData("Schrijf mij uit aub")]
    [InlineData("geen sms meer")]
    public void StopBetweenPoliteWords_IsAlone(string text) => Assert.NotNull(StopWords.AloneIn(text));

    [Theory]
    [InlineData("please do not stop")]
    [InlineData("Don't stop texting me")]
    [InlineData("No, unsubscribe was a mistake")]
    [InlineData("STOP ACME")]
    [InlineData("please stop by")]
    [InlineData("Can I cancel my appointment on Monday?")]
    [InlineData("Do not call me, I am at work")]
    [InlineData("Ich bin krank, bitte nicht mehr schreiben")]
    [InlineData("Je suis absent, ne me contactez plus")]
    [InlineData("Der Bus hält am Stop")]
    [InlineData("I want to opt out of this programme in May")]
    public void StopAmongOtherWords_IsLookedAt(string text)
    {
        Assert.Null(StopWords.AloneIn(text));
        Assert.True(StopWords.IsAmongOthersIn(text));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("\u2705")]
    [InlineData("Yes please")]
    [InlineData("Text me")]
    [InlineData("Please send me the list")]
    [InlineData("Para mí, por favor")]
    [InlineData("Para mim")]
    [InlineData("Para las 5")]
    [InlineData("The end of May, please")]
    [InlineData("Pas de problème, merci")]
    [InlineData("Not now, thanks")]
    [InlineData("I did not get your text")]
    [InlineData("No message yet")]
    [InlineData("No more questions")]
    [InlineData("Keine Ahnung")]
    [InlineData("Am Ende der Woche bitte")]
    [InlineData("Va bene, fine")]
    [InlineData("Call me, do it again")]
    [InlineData("Non lo so")]
    [InlineData("Fin de semana")]
    public void OrdinaryReply_IsNeither(string? text)
    {
        Assert.Null(StopWords.AloneIn(text));
        Assert.False(StopWords.IsAmongOthersIn(text));
    }
}

using Synthflow.ContactLists.Numbers;
using Xunit;

namespace Synthflow.ContactLists.Tests;

/// <summary>Countries as standards, the World Bank, forms and address books write them.</summary>
public sealed class CountryNameTests
{
    [Theory]
    [InlineData("SY", "Syrian Arab Republic|Syria, Arab Republic of|SYRIAN ARAB REP.")]
    [InlineData("LA", "Lao People's Democratic Republic|Lao People’s Democratic Republic|Lao PDR|Lao, People's Dem. Rep.")]
    [InlineData("KN", "Saint Kitts and Nevis|St. Kitts and Nevis|St Kitts & Nevis|ST. KITTS AND NEVIS")]
    [InlineData("VC", "Saint Vincent and the Grenadines|St. Vincent and the Grenadines|St Vincent & Grenadines")]
    [InlineData("PM", "Saint Pierre and Miquelon|St Pierre & Miquelon")]
    [InlineData("LC", "Saint Lucia|St. Lucia|Sainte Lucie")]
    [InlineData("FK", "Falkland Islands (Malvinas)|Falkland Is.")]
    [InlineData("SX", "Sint Maarten (Dutch part)")]
    [InlineData("MF", "Saint Martin (French part)")]
    [InlineData("VA", "Holy See|Holy See (Vatican City State)|Vatican City State|Vatican City")]
    [InlineData("BQ", "Bonaire, Sint Eustatius and Saba|Bonaire, Sint Eustatius & Saba")]
    [InlineData("PS", "Palestinian Territory, Occupied|Occupied Palestinian Territory|West Bank and Gaza|Palestine, State of")]
    [InlineData("LY", "Libyan Arab Jamahiriya|State of Libya")]
    [InlineData("KR", "Korea, Rep.|Korea, Republic of|Korea Republic|S. Korea|Korea, S.|ROK|Republik Korea|República de Corea")]
    [InlineData("KP", "Korea, Dem. People's Rep.|N. Korea|DPRK|Democratic People's Republic of Korea")]
    [InlineData("EG", "Egypt, Arab Rep.|Arab Republic of Egypt")]
    [InlineData("IR", "Iran, Islamic Rep.|Islamic Republic of Iran")]
    [InlineData("YE", "Yemen, Rep.|Republic of Yemen")]
    [InlineData("VE", "Venezuela, RB|Bolivarian Republic of Venezuela")]
    [InlineData("CD", "Congo, Dem. Rep.|Democratic Republic of Congo|Congo, the Democratic Republic of the")]
    [InlineData("CG", "Congo, Rep.|Republic of Congo|Congo Republic")]
    [InlineData("KG", "Kyrgyz Republic|Kyrgyz Rep.")]
    [InlineData("MK", "Macedonia, FYR|FYR Macedonia|FYROM|Macedonia, the Former Yugoslav Republic of")]
    [InlineData("CZ", "Czech Rep.|Republica Ceca|Rep. Checa")]
    [InlineData("DO", "Dominican Rep.|Rep. Dominicana|Rép. dominicaine")]
    [InlineData("CF", "Central African Rep.")]
    [InlineData("BA", "Bosnia-Herzegovina|Bosnia and Herzegovina|Bosnia & Herzegovina")]
    [InlineData("FO", "Faeroe Islands|Faroe Is.")]
    [InlineData("SB", "Solomon Is.|Solomon Islands")]
    [InlineData("MH", "Marshall Is.|Republic of the Marshall Islands")]
    [InlineData("FM", "Micronesia, Fed. Sts.|Micronesia (Federated States of)")]
    [InlineData("ST", "Sao Tome and Principe|Democratic Republic of São Tomé and Príncipe")]
    [InlineData("GR", "Hellas|EL|Hellenic Republic")]
    [InlineData("HK", "Hong Kong, China|China, Hong Kong SAR|香港")]
    [InlineData("MO", "Macao, China|China, Macao SAR")]
    [InlineData("TW", "Taiwan, China|China, Taiwan")]
    [InlineData("CN", "Mainland China|China Mainland")]
    [InlineData("GB", "Grossbritannien|Grande-Bretagne|Gran Bretaña|Gran Bretagna|Groot-Brittannië|Angleterre|Inglaterra|Inghilterra|GB-ENG|GB-SCT")]
    [InlineData("RU", "Russische Föderation|Fédération de Russie|Federación de Rusia|Federação Russa|Federazione Russa|Russische Federatie")]
    [InlineData("US", "Stati Uniti d'America|USA (+1)|+1 US|US (+1)|United States +1|(+1) USA|US-CA|US-NY")]
    [InlineData("CH", "Die Schweiz|Confédération suisse")]
    [InlineData("LI", "Fürstentum Liechtenstein|Principality of Liechtenstein")]
    [InlineData("MD", "Moldawien|Republic of Moldova")]
    [InlineData("NL", "Hollande|Olanda|Die Niederlande|Kingdom of the Netherlands")]
    [InlineData("FR", "France métropolitaine|French Republic|République française|FR-75|FR-IDF")]
    [InlineData("IT", "Italian Republic|Repubblica Italiana|IT-MI")]
    [InlineData("PT", "Portuguese Republic|República Portuguesa")]
    [InlineData("AR", "Argentine Republic|República Argentina")]
    [InlineData("MX", "Méjico|United Mexican States")]
    [InlineData("DE", "DE-BY|DE-BE|DE-Deutschland|DE/Germany|Deutschland/Germany|DE (+49)|Germany (+49)|Bundesrepublik Deutschland")]
    [InlineData("IL", "State of Israel")]
    [InlineData("GE", "Republic of Georgia|Georgia, Republic of")]
    [InlineData("QA", "State of Qatar")]
    [InlineData("KW", "State of Kuwait")]
    [InlineData("OM", "Sultanate of Oman")]
    [InlineData("LU", "Grand Duchy of Luxembourg|Großherzogtum Luxemburg")]
    [InlineData("MC", "Principality of Monaco|Principauté de Monaco")]
    [InlineData("AD", "Principality of Andorra|Principado de Andorra")]
    [InlineData("JO", "Hashemite Kingdom of Jordan")]
    [InlineData("AU", "Commonwealth of Australia|AU-NSW")]
    [InlineData("BR", "Federative Republic of Brazil|BR-SP")]
    [InlineData("VN", "Socialist Republic of Viet Nam")]
    [InlineData("BD", "People's Republic of Bangladesh")]
    [InlineData("LK", "Democratic Socialist Republic of Sri Lanka")]
    [InlineData("UY", "Oriental Republic of Uruguay")]
    [InlineData("ZA", "Republic of South Africa")]
    [InlineData("SS", "Republic of South Sudan|Sudan, South|S. Sudan")]
    [InlineData("GQ", "Republic of Equatorial Guinea|Guinea, Equatorial")]
    [InlineData("GW", "Guinea-Bissau|Republic of Guinea-Bissau")]
    [InlineData("WS", "Independent State of Samoa")]
    [InlineData("AS", "Samoa, American")]
    [InlineData("DM", "Dominica")]
    [InlineData("NE", "Republic of Niger|Niger")]
    [InlineData("NG", "Federal Republic of Nigeria")]
    public void EverySpelling_IsThatCountry(string code, string names) =>
        Assert.All(
            names.Split('|'),
            name => Assert.Equal((name, code), (name, Countries.Find(name))));

    [Theory]
    [InlineData("DE", "\U0001F1E9\U0001F1EA")]
    [InlineData("US", "\U0001F1FA\U0001F1F8")]
    [InlineData("US", "\U0001F1FA\U0001F1F8 United States")]
    [InlineData("DE", "Germany \U0001F1E9\U0001F1EA")]
    [InlineData("DE", "\U0001F1E9\U0001F1EA +49")]
    [InlineData("GB", "\U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F")]
    [InlineData(null, "\U0001F1E9\U0001F1EA France")]
    [InlineData(null, "\U0001F1E9")]
    [InlineData(null, "\U0001F600")]
    [InlineData(null, "\U0001F3F4")]
    [InlineData("DE", " +49 Germany")]
    [InlineData("DE", "\tDE-BY ")]
    [InlineData("US", "USA +1-212")]
    [InlineData("DO", "Dominican Republic (+1-809)")]
    [InlineData(null, "Germany +49-171")] // only North America's code has the area's behind it
    public void FlagOrCode_IsItsCountry(string? code, string mark) => Assert.Equal(code, Countries.Find(mark));

    /// <summary>What may be two countries, or a part of a name that another country has too, is none.</summary>
    [Theory]
    [InlineData("Congo")]
    [InlineData("E. Guinea")]
    [InlineData("Virgin Islands")]
    [InlineData("Saint Martin (Dutch part)")]
    [InlineData("State of Georgia")]
    [InlineData("Georgia, State of")]
    [InlineData("Republic")]
    [InlineData("VAT state")] // three letters are a code only where they stand alone
    [InlineData("Federal COM")]
    [InlineData("United Republic")]
    [InlineData("Democratic Republic")]
    [InlineData("Kingdom of")]
    [InlineData("the")]
    [InlineData("Islamic State")]
    [InlineData("China, Rep.")]
    [InlineData("Dominica, Rep.")]
    [InlineData("Democratic Republic of Korea")]
    [InlineData("Guinea or Guinea-Bissau")]
    [InlineData("Austria/Germany")]
    [InlineData("DE/AT")]
    [InlineData("DE-AT")]
    [InlineData("DE-CH")]
    [InlineData("FR-CH")]
    [InlineData("FR-NC")]
    [InlineData("ES-MX")]
    [InlineData("NL-CW")]
    [InlineData("CN-HK")]
    [InlineData("PT-BR")]
    [InlineData("en-US")]
    [InlineData("de-de", "DE")] // one country twice
    [InlineData("DE, AT")]
    [InlineData("Not Germany")]
    [InlineData("New Germany")]
    [InlineData("Formerly Germany")]
    [InlineData("Germany (+43)")]
    [InlineData("+49")]
    [InlineData("(+1)")]
    [InlineData("+1 202 555 0101")]
    [InlineData("New Mexico")]
    [InlineData("Netherlands Antilles")] // three countries since 2010
    [InlineData("Channel Islands")] // Jersey or Guernsey
    [InlineData("D")]
    [InlineData("A")]
    [InlineData("N/A")]
    [InlineData("Other")]
    public void WhatMayBeAnother_IsNone(string name, string? code = null) => Assert.Equal(code, Countries.Find(name));

    /// <summary>A name and its calling code in one cell say of which country the row is.</summary>
    [Fact]
    public void NameWithItsCallingCode_IsADoubt_UntilItsColumnIsNamed()
    {
        const string list = "Name,Phone,Phone Country Code\nA,2079460018,GB +44\n";
        var problem = Assert.Single(Lists.Read(list, new ContactListOptions { DefaultCountry = "US" })).Problem;

        Assert.Equal("InvalidPhoneNumber", problem?.ErrorId);
        Assert.Contains("+442079460018", problem?.Reason, StringComparison.Ordinal);
        Assert.Contains("-CountryColumn 'Phone Country Code'", problem?.NextStep, StringComparison.Ordinal);
        Assert.Equal(
            "+442079460018",
            Assert.Single(Lists.Read(list, new ContactListOptions { CountryColumn = "Phone Country Code" })).Contact.PhoneNumber);
    }

    /// <summary>Words in another order are the same name, for every name there is.</summary>
    [Fact]
    public void Names_TurnedRound_AreNoOtherCountrys()
    {
        using var reader = new StreamReader(
            typeof(Countries).Assembly.GetManifestResourceStream("Synthflow.ContactLists.countries.txt")!);
        foreach (string line in reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#'))
        {
            string[] names = line.Trim().Split(';');
            foreach (string name in names.Where(name => name.Contains(' ', StringComparison.Ordinal)))
            {
                string turned = string.Join(" ", name.Split(' ').Reverse());
                string? code = Countries.Find(turned);
                Assert.True(code is null || code == names[0], $"{turned} is {code}, not {names[0]}");
            }
        }
    }
}

namespace Synthflow.ContactLists.Columns;

/// <summary>Words for people and places beside the person that a list is about, said in each of the seven languages.
/// A number that is named for one of them is not the person's.</summary>
internal static class OtherPeople
{
    /// <summary>Those who are hardly ever the people of a list themselves.</summary>
    internal static readonly string[] HardlyTheirs =
    [
        "spouse husband wife kin frau mann vrouw",
        "friend neighbour neighbor ehemann ehefrau ehepartner mari épouse époux conjoint esposo esposa marido moglie",
        "marito cônjuge echtgenoot echtgenote",
        "friends neighbours neighbors buddy roommate flatmate",
        "nachbar nachbarin nachbarn freund freundin",
        "voisin voisine voisins ami amie amis conjointe compagnon compagne copain copine",
        "vecino vecina vecinos amigo amiga amigos novio novia pareja",
        "vicino vicina amico amica coniuge fidanzato fidanzata compagno compagna",
        "vizinho vizinha namorado namorada companheiro companheira",
        "buurman buurvrouw buren vriend vriendin verloofde",
        "lebensgefährte lebensgefährtin lebenspartner lebenspartnerin verlobter verlobte",
        // Numbers that are old, or nobody's any more: they are somebody else's by now.
        "ex wrong invalid incorrect falsch falsche faux fausse incorrecto equivocado sbagliato errado verkeerd old",
        "former previous outdated inactive alte altes alter früher frühere ancien ancienne antiguo anterior viejo",
        "vecchio precedente antigo oud oude vorige stolen lost gestohlen verloren gestolen volé perdu robado perdido",
        "rubato roubado",
        "ungültig ungültige ungueltig inaktiv defekt invalide erroné erronée inactif désactivé inválido inválida",
        "erróneo incorrecta equivocada inactivo desactivado errato errata inattivo disattivato incorreto errada",
        "inativo desativado ongeldig ongeldige foutief inactief",
    ];

    /// <summary>The same, and they are at work.</summary>
    internal static readonly string[] Professions =
    [
        "doctor physician lawyer attorney avocat abogado avvocato advogado advocaat anwalt arzt ärztin hausarzt",
        "hausärztin notar notarin médecin docteur notaire médico médica doctora notario abogada dottore dottoressa",
        "notaio advogada huisarts arts dokter notaris anwältin avocate avvocatessa",
    ];

    /// <summary>Family, carers, and those who are asked in an emergency or for a reference.</summary>
    internal static readonly string[] Near =
    [
        "emergency notfall urgence emergencia emergenza noodgeval parent parents guardian mother father mum mom dad",
        "partner referrer referral referred reference ice relative relatives son daughter child brother sister",
        "sibling assigned assignee inviter eltern elternteil mutter vater sohn tochter notfallkontakt père mère fils",
        "fille padre madre hijo hija genitore figlio figlia pai mãe filho filha moeder vader zoon dochter ouder",
        "noodcontact vorgesetzter kid kids children grandmother grandfather grandma grandpa aunt uncle cousin",
        "girlfriend boyfriend fiance fiancee nanny carer caregiver mama papa oma opa enfant enfants hijos figli",
        "filhos kinderen kind kinder",
        "mutti vati mami papi",
        "emergencies grandparent grandparents stepmom stepdad stepmother stepfather godmother godfather godparent",
        "babysitter coworker colleague boss nephew guarantor",
        "notfälle geschwister bruder schwester grossmutter großmutter grossvater großvater grosseltern großeltern",
        "enkel enkelin tante onkel neffe nichte cousine schwiegermutter schwiegervater schwiegereltern pate patin",
        "taufpate trauzeuge trauzeugin vormund sorgeberechtigte sorgeberechtigter erziehungsberechtigte",
        "erziehungsberechtigter erziehungsberechtigten tagesmutter mitbewohner mitbewohnerin kollege kollegin",
        "arbeitgeber werber empfehler bevollmächtigter bevollmächtigte angehörige angehöriger angehörigen",
        "vorgesetzte freunde",
        "urgences frère soeur sœur oncle neveu niece mamie papi papy maman parrain marraine filleul filleule tuteur",
        "tutrice proche proches aidant aidante nounou collègue patron patronne garant",
        "urgencia urgencias emergencias hermano hermana hermanos padres tío tía abuelo abuela abuelos sobrino",
        "sobrina cuñado cuñada nieto nieta suegro suegra padrino madrina familiar familiares tutor tutora apoderado",
        "apoderada acudiente encargado cuidador cuidadora niñera compañero compañera colega colegas jefe jefa fiador",
        "irmão irmã irmãos avô avós sobrinho sobrinha cunhado cunhada neto neta sogro sogra padrinho encarregada",
        "babá chefe patrão",
        "emergenze fratello sorella zio zia cugino cugina nonno nonna nonni suocero suocera nipote cognato cognata",
        "mamma genitori parente parenti tutore badante delegato delegata collega capo",
        "nood noodgevallen broer zus zuster ouders oom neef schoonmoeder schoonvader voogd verzorger verzorgster",
        "verzorgers mantelzorger oppas familie baas bewindvoerder",
    ];

    /// <summary>Of those, who is only asked, and has no list beside other people's.</summary>
    internal static readonly string[] Asked =
    [
        "emergency emergencies notfall notfälle notfallkontakt urgence urgences emergencia emergencias urgencia",
        "urgencias emergenza emergenze noodgeval noodgevallen nood noodcontact ice kin referrer referral referred",
        "reference",
    ];

    /// <summary>Those who sell, serve, teach or employ, and where: they have lists of their own, too.</summary>
    internal static readonly string[] AtWork =
    [
        "manager supervisor owner owners agent agents rep representative salesperson salesrep staff technician",
        "driver advisor adviser broker organizer organiser employer employee school teacher tenant landlord chef",
        "chefin verkäufer verkäuferin mitarbeiter mitarbeiterin vertreter vertreterin berater beraterin betreuer",
        "betreuerin vermieter mieter conseiller vendeur commercial gestionnaire locataire vendedor asesor gestor",
        "agente agenti venditore consulente corretor verkoper adviseur medewerker pharmacy vendor supplier store",
        "shop branch venue location hotel clinic support hotline service",
        "nurse coach counselor counsellor caretaker foreman landlady realtor dealer installer plumber courier",
        "trustee executor interpreter chaperone pastor notary accountant dispatcher helper gp hr vet veterinarian",
        "insurance insurer therapist psychologist dentist pediatrician paediatrician midwife doorman gate elevator",
        "lobby concierge front",
        "tierarzt tierärztin zahnarzt zahnärztin therapeut therapeutin versicherung hebamme vétérinaire dentiste",
        "thérapeute assurance assureur veterinario veterinaria dentista terapeuta aseguradora assicurazione",
        "veterinário seguradora dierenarts tandarts verzekering verzekeraar",
        "lehrer lehrerin klassenlehrer klassenlehrerin erzieher erzieherin trainer trainerin sachbearbeiter",
        "sachbearbeiterin fahrer fahrerin techniker technikerin monteur makler maklerin steuerberater",
        "steuerberaterin hausmeister hausmeisterin hausverwalter hausverwaltung verwalter eigentümer eigentümerin",
        "inhaber inhaberin besitzer besitzerin vermieterin mieterin händler händlerin lieferant vermittler",
        "vermittlerin pflegedienst pfleger pflegerin gastgeber kurier installateur filiale schule kindergarten",
        "apotheke klinik krankenhaus",
        "gardien gardienne professeur enseignant enseignante instituteur institutrice maîtresse infirmier infirmière",
        "employeur employé responsable chauffeur conducteur technicien technicienne courtier comptable fournisseur",
        "livreur transporteur plombier propriétaire bailleur syndic vendeuse conseillère magasin boutique succursale",
        "agence école crèche pharmacie hôpital clinique hôte",
        "encargada profesor profesora maestro maestra entrenador entrenadora enfermero enfermera empleador empleado",
        "empleada gerente supervisora representante conductor conductora chofer técnico técnica contador contable",
        "proveedor proveedora repartidor dueño dueña propietario propietaria inquilino inquilina arrendador",
        "arrendadora vendedora asesora tienda sucursal agencia escuela colegio farmacia clínica",
        "encarregado responsável professor professora treinador enfermeiro enfermeira escola empregador empregado",
        "funcionário funcionária motorista contabilista fornecedor fornecedora entregador dono dona senhorio corretora",
        "loja filial anfitrião",
        "professore professoressa insegnante allenatore infermiere infermiera dipendente datore responsabile autista",
        "commercialista fornitore corriere idraulico locatore amministratore venditrice negozio scuola ospedale",
        "leraar lerares docent juf begeleider begeleidster werkgever werknemer leidinggevende vertegenwoordiger",
        "makelaar boekhouder leverancier koerier bezorger loodgieter eigenaar verhuurder huurder verkoopster winkel",
        "filiaal apotheek kliniek ziekenhuis verpleegkundige",
    ];
}

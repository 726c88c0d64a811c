namespace Synthflow.ContactLists.Columns;

/// <summary>Whose country a column has, the surest that it is the people's last.</summary>
internal enum CountryRank
{
    /// <summary>Who pays.</summary>
    Payer,

    /// <summary>Nobody knows whom.</summary>
    Unknown,

    /// <summary>The people of the list.</summary>
    Person,

    /// <summary>Their phone itself.</summary>
    Phone,
}

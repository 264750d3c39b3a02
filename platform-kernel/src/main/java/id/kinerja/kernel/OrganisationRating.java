package id.kinerja.kernel;

/** The five ratings of an organisation's achievement, SE MenPANRB 3/2023. */
public enum OrganisationRating {
    ISTIMEWA,
    BAIK,
    BUTUH_PERBAIKAN,
    KURANG,
    SANGAT_KURANG
}

package id.kinerja.integration.notice;

/** How the line to a mail server is kept from being read. */
public enum SmtpSecurity {
    STARTTLS,
    TLS,
    /** For a server in the same building alone. */
    NONE
}

package id.kinerja.integration.personnel;

import java.time.LocalDate;

/** The first admin kepegawaian of an agency, who brings in all others. */
public record FirstAdmin(String username, String name, LocalDate from) {}

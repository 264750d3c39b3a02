package id.kinerja.platform.database;

import jakarta.validation.constraints.NotBlank;

/** A role of this service's database. */
public record DatabaseAccount(@NotBlank String username, @NotBlank String password) {

    /** Without the password. */
    @Override
    public String toString() {
        return username;
    }
}

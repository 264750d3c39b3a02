package id.kinerja.platform.database;

/** A role of this service's database. */
public record DatabaseAccount(String username, String password) {

    /** Without the password. */
    @Override
    public String toString() {
        return username;
    }
}

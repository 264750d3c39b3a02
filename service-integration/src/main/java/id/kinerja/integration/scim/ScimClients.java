package id.kinerja.integration.scim;

import java.util.List;

/** The programs that may keep people of the agency in scope. */
public interface ScimClients {

    /** How many an agency may have: one HR system, and another while it is replaced. */
    int MOST = 5;

    boolean isOpen(String clientId);

    List<ScimClient> all();

    /** Throws nothing where it is there already, and says so. */
    boolean add(ScimClient client);

    /** Whether there was one. */
    boolean remove(String clientId);
}

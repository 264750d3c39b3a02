package id.kinerja.integration.agency;

/** What happened to agencies. */
public interface AgencyEvents {

    void changed(Agency agency);
}

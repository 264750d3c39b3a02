package id.kinerja.integration.agency.db;

import id.kinerja.integration.agency.AgenciesAtWork;
import id.kinerja.integration.agency.WaitingWork;
import id.kinerja.kernel.AgencyId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAgenciesAtWork implements AgenciesAtWork {

    private final JdbcClient jdbc;

    JdbcAgenciesAtWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<AgencyId> all() {
        return ids("agencies_of_installation()");
    }

    @Override
    public List<AgencyId> with(WaitingWork work) {
        return ids(
                switch (work) {
                    case STALE_DAYS -> "agencies_with_stale_days()";
                    case ACCOUNTS -> "agencies_with_accounts_to_make()";
                    case SIASN -> "agencies_with_siasn_to_ask()";
                    case WEBHOOKS -> "agencies_with_webhooks_to_send()";
                    case NOTICES -> "agencies_with_notices_to_send()";
                    case REORGANISATIONS -> "agencies_with_reorganisations_to_make()";
                    case CLOUD_PULLS -> "agencies_with_clouds_to_ask()";
                    case TRANSFERS -> "agencies_with_transfers_to_hand_over()";
                });
    }

    private List<AgencyId> ids(String function) {
        return jdbc.sql("select agency_id from " + function + " as agency_id")
                .query((row, number) -> new AgencyId(row.getObject("agency_id", UUID.class)))
                .list();
    }
}

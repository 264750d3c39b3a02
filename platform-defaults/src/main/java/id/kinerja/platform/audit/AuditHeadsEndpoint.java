package id.kinerja.platform.audit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * For operators, on the management port: the heads of other services' chains that are kept here, of
 * each chain the newest and the first of every day.
 */
@Endpoint(id = "auditheads")
public final class AuditHeadsEndpoint {

    private static final String KEPT =
            """
            select service, agency_id, sequence, hash from platform.newest_audit_head
            union
            (select distinct on (service, agency_id, date_trunc('day', sealed_at))
                    service, agency_id, sequence, hash
             from platform.kept_audit_head
             order by service, agency_id, date_trunc('day', sealed_at), sealed_at)
            order by service, agency_id, sequence
            """;

    private final JdbcClient jdbc;

    AuditHeadsEndpoint(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Kept(String service, UUID agency, String head) {}

    /** By service and agency, as {@link AuditChainEndpoint} takes them. */
    @ReadOperation
    public Map<String, Map<UUID, String>> kept() {
        List<Kept> kept =
                jdbc.sql(KEPT)
                        .query(
                                (row, number) ->
                                        new Kept(
                                                row.getString("service"),
                                                row.getObject("agency_id", UUID.class),
                                                row.getLong("sequence")
                                                        + ":"
                                                        + new ChainHash(row.getBytes("hash"))))
                        .list();
        return kept.stream()
                .collect(
                        Collectors.groupingBy(
                                Kept::service,
                                TreeMap::new,
                                Collectors.groupingBy(
                                        Kept::agency,
                                        TreeMap::new,
                                        Collectors.mapping(Kept::head, Collectors.joining(",")))));
    }
}

package id.kinerja.platform.audit;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;

/** For operators, on the management port: the chains of this service, and whether they hold. */
@Endpoint(id = "auditchain")
public final class AuditChainEndpoint {

    private static final Pattern COMMA = Pattern.compile(",");

    private final VerifyAudit verify;

    AuditChainEndpoint(VerifyAudit verify) {
        this.verify = verify;
    }

    @ReadOperation
    public Map<String, Object> chains() {
        return Map.of("chains", verify.chains());
    }

    /**
     * @param heads as the other service has kept them, {@code sequence:hash} with commas between
     */
    @ReadOperation
    public VerifyAudit.Verdict verify(@Selector UUID agency, @Nullable String heads) {
        return verify.verify(agency, heads == null || heads.isBlank() ? List.of() : parse(heads));
    }

    private static List<ChainHead> parse(String heads) {
        return COMMA.splitAsStream(heads).map(String::strip).map(AuditChainEndpoint::head).toList();
    }

    private static ChainHead head(String text) {
        int colon = text.indexOf(':');
        return new ChainHead(
                Long.parseLong(text.substring(0, colon)),
                ChainHash.parse(text.substring(colon + 1)));
    }
}

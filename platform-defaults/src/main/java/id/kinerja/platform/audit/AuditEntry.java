package id.kinerja.platform.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the audit trail as it stands in the database.
 *
 * @param detail JSON, in the very letters that were written
 */
record AuditEntry(
        UUID agency,
        UUID id,
        Instant at,
        String act,
        boolean look,
        @Nullable UUID actor,
        @Nullable String account,
        String client,
        List<String> roles,
        @Nullable UUID subject,
        @Nullable UUID reference,
        @Nullable String traceId,
        String detail) {

    private static final int FORM = 1;

    AuditEntry {
        roles = List.copyOf(roles);
    }

    /**
     * Every field, each with its length, so that no two different rows have the same bytes. Never
     * to be changed: a new form gets a new number.
     */
    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            text(out, agency.toString());
            text(out, id.toString());
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, at));
            text(out, act);
            out.writeBoolean(look);
            text(out, actor == null ? null : actor.toString());
            text(out, account);
            text(out, client);
            out.writeInt(roles.size());
            for (String role : roles) {
                text(out, role);
            }
            text(out, subject == null ? null : subject.toString());
            text(out, reference == null ? null : reference.toString());
            text(out, traceId);
            text(out, detail);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void text(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}

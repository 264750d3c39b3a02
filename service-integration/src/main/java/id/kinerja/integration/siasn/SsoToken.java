package id.kinerja.integration.siasn;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A token of BKN's single sign-on that somebody has got with his second factor. */
public record SsoToken(String value, Instant expiresAt) {

    /** No longer before its end somebody is asked for the next one. */
    private static final Duration LONGEST_WARNING = Duration.ofHours(2);

    /** So long before its end it is used no more. */
    private static final Duration BEFORE_ITS_END = Duration.ofSeconds(10);

    private static final int PARTS = 3;
    private static final int PAYLOAD = 1;
    private static final int SHARE = 4;
    private static final Pattern EXPIRY = claim("exp");
    private static final Pattern BEGIN = claim("iat");

    /** Empty where it is no JWT that says when it ends. Whether it is genuine only BKN can say. */
    public static Optional<SsoToken> read(String jwt) {
        return time(jwt, EXPIRY).map(end -> new SsoToken(jwt.strip(), end));
    }

    private static Optional<Instant> time(String jwt, Pattern claim) {
        String[] parts = jwt.strip().split("\\.", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try {
            byte[] payload = Base64.getUrlDecoder().decode(parts[PAYLOAD]);
            Matcher time = claim.matcher(new String(payload, StandardCharsets.UTF_8));
            return time.find()
                    ? Optional.of(Instant.ofEpochSecond(Long.parseLong(time.group(1))))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static Pattern claim(String name) {
        return Pattern.compile("\"" + name + "\"\\s*:\\s*([0-9]{9,12})\\b");
    }

    public boolean isUsable(Instant now) {
        return now.isBefore(expiresAt.minus(BEFORE_ITS_END));
    }

    public boolean needsTheNext(Instant now) {
        return !now.isBefore(expiresAt.minus(warning()));
    }

    /** A fourth of its life, where it says when that began. */
    private Duration warning() {
        return time(value, BEGIN)
                .map(begin -> Duration.between(begin, expiresAt).dividedBy(SHARE))
                .filter(share -> share.compareTo(LONGEST_WARNING) < 0)
                .orElse(LONGEST_WARNING);
    }

    /** So that no log line can tell it. */
    @Override
    public String toString() {
        return "(token until " + expiresAt + ")";
    }
}

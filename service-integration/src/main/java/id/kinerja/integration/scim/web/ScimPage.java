package id.kinerja.integration.scim.web;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for, by RFC 7644 §3.4.2.4: what is too small is the least, what is
 * too large the most.
 *
 * @param startIndex from 1
 */
record ScimPage(int startIndex, int limit) {

    private static final int USUAL = 50;

    static ScimPage of(@Nullable Integer startIndex, @Nullable Integer count) {
        return new ScimPage(
                startIndex == null ? 1 : Math.max(1, startIndex),
                count == null ? USUAL : Math.clamp(count, 0, ScimSchemas.MOST));
    }

    int behind() {
        return startIndex - 1;
    }
}

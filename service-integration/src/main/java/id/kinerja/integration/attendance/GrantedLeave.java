package id.kinerja.integration.attendance;

import java.util.UUID;

/**
 * What an attendance day knows of the leave that it falls in.
 *
 * @param type as the law names it, such as TAHUNAN
 */
public record GrantedLeave(UUID id, String type) implements Paper {}

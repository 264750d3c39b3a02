package id.kinerja.kernel.event;

import java.util.UUID;

/**
 * The whole state of one entity after a change; a consumer takes it only where it is newer.
 *
 * <p>Newer means a higher {@code (epoch, revision)}. The epoch rises when an owner is restored from
 * a backup, the revision with every change of the entity.
 */
public interface StateEvent {

    UUID agencyId();

    /** Whose facts must stay in order: the person, or the agency where no person is concerned. */
    UUID subject();

    /** The entity, unique within the topic together with the subject. */
    String entity();

    long epoch();

    long revision();

    /** The record key of the topic, which compaction goes by. */
    default String key() {
        return subject() + "/" + entity();
    }
}

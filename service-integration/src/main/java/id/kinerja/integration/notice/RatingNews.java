package id.kinerja.integration.notice;

import id.kinerja.kernel.PersonId;
import java.time.Instant;
import java.util.UUID;

/** That a rating was delivered, or that its person objects to it; what it says doesn't matter. */
public record RatingNews(UUID rating, PersonId person, boolean objected, Instant deliveredAt) {}

/**
 * Wire contracts: a record per event type and version; its JSON Schema and samples are in the
 * resources, under {@code contracts/}.
 *
 * <p>A contract holds plain JSON-friendly values, so that its form depends on no serializer's
 * settings: ids as UUID, codes as the law prints them, months as {@code 2026-05}, percentages as
 * decimal text, money as whole rupiah. A published contract is frozen; adding an optional field
 * keeps the version, anything else is a new record and topic beside the old ones.
 */
@NullMarked
package id.kinerja.kernel.event;

import org.jspecify.annotations.NullMarked;

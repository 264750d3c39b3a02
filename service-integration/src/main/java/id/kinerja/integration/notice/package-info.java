/** What people are told has happened, beside what they have to do. */
@NullMarked
package id.kinerja.integration.notice;

import org.jspecify.annotations.NullMarked;

/** What the contracts of services are made of, and what holds services to them. */
@NullMarked
package id.kinerja.platform.contract;

import org.jspecify.annotations.NullMarked;

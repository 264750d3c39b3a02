/** What people say is wrong about them in the register, and what HR answers. */
@NullMarked
package id.kinerja.integration.correction;

import org.jspecify.annotations.NullMarked;

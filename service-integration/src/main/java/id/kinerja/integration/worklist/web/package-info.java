/** HR's work list in the REST API. */
@NullMarked
package id.kinerja.integration.worklist.web;

import org.jspecify.annotations.NullMarked;

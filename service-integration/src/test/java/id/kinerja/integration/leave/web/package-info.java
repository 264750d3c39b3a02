@NullMarked
package id.kinerja.integration.leave.web;

import org.jspecify.annotations.NullMarked;

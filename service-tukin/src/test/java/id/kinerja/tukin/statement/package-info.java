@NullMarked
package id.kinerja.tukin.statement;

import org.jspecify.annotations.NullMarked;

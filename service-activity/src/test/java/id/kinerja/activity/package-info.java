@NullMarked
package id.kinerja.activity;

import org.jspecify.annotations.NullMarked;

@NullMarked
package id.kinerja.tukin.statement.web;

import org.jspecify.annotations.NullMarked;

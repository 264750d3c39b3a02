/** Accounts as PDF and as a workbook. */
@NullMarked
package id.kinerja.tukin.spj.web;

import org.jspecify.annotations.NullMarked;

/** The rules that every figure keeps: pairs in one run, correctness first. */
@NullMarked
package id.kinerja.bench.rule;

import org.jspecify.annotations.NullMarked;

/** Budgets, as they are given and asked for. */
@NullMarked
package id.kinerja.tukin.budget.web;

import org.jspecify.annotations.NullMarked;

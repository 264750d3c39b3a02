@NullMarked
package id.kinerja.tukin.policy.web;

import org.jspecify.annotations.NullMarked;

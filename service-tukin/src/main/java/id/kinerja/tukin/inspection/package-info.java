/** What an auditor looks at in a locked run: findings by rule, and people by chance. */
@NullMarked
package id.kinerja.tukin.inspection;

import org.jspecify.annotations.NullMarked;

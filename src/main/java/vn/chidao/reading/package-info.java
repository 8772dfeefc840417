/**
 * Reads the text of a directive by rules and says what it found: heading, clause tree, obligations. A reading is a
 * proposal: every part carries its quote and the reason, what is missing or guessed is marked, nothing is invented. All
 * it knows about the language stands in {@code db/reading}; no state, no database, no network.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "document", "directive", "indicator", "obligation"})
package vn.chidao.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

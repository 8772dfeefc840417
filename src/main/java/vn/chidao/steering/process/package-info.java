/** Meetings of steering committees in the engine: one short instance for each, from its preparation to its conclusions. */
@NullMarked
package vn.chidao.steering.process;

import org.jspecify.annotations.NullMarked;

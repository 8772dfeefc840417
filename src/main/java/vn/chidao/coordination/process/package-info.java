/** Joint programmes in the engine: the lead's way of each round, and what each party is asked. */
@NullMarked
package vn.chidao.coordination.process;

import org.jspecify.annotations.NullMarked;

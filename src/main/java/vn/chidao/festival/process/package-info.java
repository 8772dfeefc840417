/** The report on a visit in the engine: one short instance for each assignment. */
@NullMarked
package vn.chidao.festival.process;

import org.jspecify.annotations.NullMarked;

/** The stage Implement ({@code ObligationTask}) at the engine: its constants, its starter and a handler for each form. */
@NullMarked
package vn.chidao.obligation.process;

import org.jspecify.annotations.NullMarked;

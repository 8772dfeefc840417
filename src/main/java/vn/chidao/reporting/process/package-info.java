/** Reporting's edge to the engine: ids of its model, its forms, its delegate, and the message that contributions end. */
@NullMarked
package vn.chidao.reporting.process;

import org.jspecify.annotations.NullMarked;

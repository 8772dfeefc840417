/** Changes from outside that a clerk has to read, in the engine: ids of the model, the task form. */
@NullMarked
package vn.chidao.exchange.process;

import org.jspecify.annotations.NullMarked;

/** Decisions on changes and the answers to them in the engine: ids of the models and task forms. */
@NullMarked
package vn.chidao.changing.process;

import org.jspecify.annotations.NullMarked;

/** Review's edge to the engine: ids of its model, its four forms, its delegates, and the message it waits for. */
@NullMarked
package vn.chidao.review.process;

import org.jspecify.annotations.NullMarked;

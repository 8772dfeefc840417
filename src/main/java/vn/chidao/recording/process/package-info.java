/** How recording meets the engine: ids of the model, delegates and form handlers. */
@NullMarked
package vn.chidao.recording.process;

import org.jspecify.annotations.NullMarked;

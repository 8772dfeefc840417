/** An addressee's stage in the engine: ids of the model, task forms. */
@NullMarked
package vn.chidao.receiving.process;

import org.jspecify.annotations.NullMarked;

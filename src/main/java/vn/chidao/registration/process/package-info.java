/** Registration's edge to the engine: ids of its model, its four forms, and who starts an instance. */
@NullMarked
package vn.chidao.registration.process;

import org.jspecify.annotations.NullMarked;

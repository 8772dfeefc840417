/** The directive's stages in the engine: ids of the models, task forms, the delegate that issues. */
@NullMarked
package vn.chidao.directive.process;

import org.jspecify.annotations.NullMarked;

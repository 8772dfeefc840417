/** Pages about steering committees and their meetings. */
@NullMarked
package vn.chidao.steering.web;

import org.jspecify.annotations.NullMarked;

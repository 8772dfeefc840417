/** Due dates for the models. */
@NullMarked
package vn.chidao.calendar.process;

import org.jspecify.annotations.NullMarked;

/** What happens when processes are killed; profile {@code faults}. */
@NullMarked
package vn.chidao.faults;

import org.jspecify.annotations.NullMarked;

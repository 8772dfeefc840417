/** What tests of several modules share. */
@NullMarked
package vn.chidao.testing;

import org.jspecify.annotations.NullMarked;

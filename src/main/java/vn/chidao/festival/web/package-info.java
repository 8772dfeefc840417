/** Pages about festivals. */
@NullMarked
package vn.chidao.festival.web;

import org.jspecify.annotations.NullMarked;

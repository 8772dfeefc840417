/** Pages about receiving. */
@NullMarked
package vn.chidao.receiving.web;

import org.jspecify.annotations.NullMarked;

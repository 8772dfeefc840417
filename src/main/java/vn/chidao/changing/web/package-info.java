/** The page on which changes of a directive are read and asked for. */
@NullMarked
package vn.chidao.changing.web;

import org.jspecify.annotations.NullMarked;

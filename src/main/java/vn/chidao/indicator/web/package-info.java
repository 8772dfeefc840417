/** The page of the catalogue. */
@NullMarked
package vn.chidao.indicator.web;

import org.jspecify.annotations.NullMarked;

/** The page of a directive's packages. */
@NullMarked
package vn.chidao.archive.web;

import org.jspecify.annotations.NullMarked;

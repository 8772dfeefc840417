/** The late-list, and chasing from it. */
@NullMarked
package vn.chidao.chasing.web;

import org.jspecify.annotations.NullMarked;

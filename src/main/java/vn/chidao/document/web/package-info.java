/** Downloads. */
@NullMarked
package vn.chidao.document.web;

import org.jspecify.annotations.NullMarked;

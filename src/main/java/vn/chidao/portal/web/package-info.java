/** Controllers, what every page shows around its content, and the error pages. */
@NullMarked
package vn.chidao.portal.web;

import org.jspecify.annotations.NullMarked;

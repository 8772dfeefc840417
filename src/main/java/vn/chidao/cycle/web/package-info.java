/** The review calendar of all directives and of one. */
@NullMarked
package vn.chidao.cycle.web;

import org.jspecify.annotations.NullMarked;

/** The pages of joint programmes. */
@NullMarked
package vn.chidao.coordination.web;

import org.jspecify.annotations.NullMarked;

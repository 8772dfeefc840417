/** Sign-in page, security chains and the filters behind them. */
@NullMarked
package vn.chidao.identity.web;

import org.jspecify.annotations.NullMarked;

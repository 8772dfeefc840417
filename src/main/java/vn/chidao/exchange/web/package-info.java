/** The administrator's pages of the exchange, and how the sending of a directive stands. */
@NullMarked
package vn.chidao.exchange.web;

import org.jspecify.annotations.NullMarked;

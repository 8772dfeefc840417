/** Pages of commendations. */
@NullMarked
package vn.chidao.commendation.web;

import org.jspecify.annotations.NullMarked;

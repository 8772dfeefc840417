/** Pages of registration sheets: the round, one sheet with its versions, and asking for a change of it. */
@NullMarked
package vn.chidao.registration.web;

import org.jspecify.annotations.NullMarked;

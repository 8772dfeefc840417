/** Pages of the household lists. */
@NullMarked
package vn.chidao.household.web;

import org.jspecify.annotations.NullMarked;

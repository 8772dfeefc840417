/** Plain pages of obligations: rhythms to decide, conditions waited for, records. */
@NullMarked
package vn.chidao.obligation.web;

import org.jspecify.annotations.NullMarked;

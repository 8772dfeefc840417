/** Pages on organisations and on what happens to them. */
@NullMarked
package vn.chidao.organization.web;

import org.jspecify.annotations.NullMarked;

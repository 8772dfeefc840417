/** Pages of the records clerk, and the drafter's button that sends a draft into its reviews. */
@NullMarked
package vn.chidao.directive.web;

import org.jspecify.annotations.NullMarked;

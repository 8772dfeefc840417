/** The page of a review. */
@NullMarked
package vn.chidao.review.web;

import org.jspecify.annotations.NullMarked;

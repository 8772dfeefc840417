/** The pages of recommendations. */
@NullMarked
package vn.chidao.recommendation.web;

import org.jspecify.annotations.NullMarked;

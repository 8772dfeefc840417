/** The pages of models and exemplars. */
@NullMarked
package vn.chidao.exemplar.web;

import org.jspecify.annotations.NullMarked;

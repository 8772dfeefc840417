/** The pages of surveys. */
@NullMarked
package vn.chidao.survey.web;

import org.jspecify.annotations.NullMarked;

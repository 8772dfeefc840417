/** Pages of assessments. */
@NullMarked
package vn.chidao.assessment.web;

import org.jspecify.annotations.NullMarked;

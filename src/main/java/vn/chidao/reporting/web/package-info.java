/** The page of a report. */
@NullMarked
package vn.chidao.reporting.web;

import org.jspecify.annotations.NullMarked;

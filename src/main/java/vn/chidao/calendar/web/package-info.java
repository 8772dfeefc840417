/** The calendar's page, for everybody to read and administrators to keep. */
@NullMarked
package vn.chidao.calendar.web;

import org.jspecify.annotations.NullMarked;

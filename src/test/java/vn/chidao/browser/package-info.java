/** What officers do in a browser: the whole application, Debian's Chromium, elements found by label or data-test. */
@NullMarked
package vn.chidao.browser;

import org.jspecify.annotations.NullMarked;

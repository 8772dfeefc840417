/** The pages on which a file's signatures are looked at. */
@NullMarked
package vn.chidao.signing.web;

import org.jspecify.annotations.NullMarked;

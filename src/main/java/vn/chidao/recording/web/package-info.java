/** The pages on which officers compare a reading with its text, and the same for machines. */
@NullMarked
package vn.chidao.recording.web;

import org.jspecify.annotations.NullMarked;

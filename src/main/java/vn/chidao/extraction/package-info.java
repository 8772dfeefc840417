/**
 * Text out of files: what officers paste or upload (plain text in whatever encoding, Word, PDF with a text layer, edXML)
 * becomes one verbatim text, on whose offsets the reading of a directive stands. Files are hostile until read: kinds are
 * told by content, nothing is fetched, everything has a limit. Texts that bear a mark of secrecy are refused.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "edxml"})
package vn.chidao.extraction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

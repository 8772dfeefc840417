/**
 * Documents leave for organisations outside this installation and arrive from there, as edXML files in folders and by
 * mail. Whatever is sent is a row of the transaction that orders it and is sent after the commit, with retries and the same
 * bytes each time; whatever arrives is taken once, however often it comes, and the sender is told what becomes of it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "organization",
            "identity",
            "document",
            "directive",
            "changing",
            "receiving",
            "edxml",
            "extraction",
            "notification",
            "workflow"
        })
package vn.chidao.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * From a text that somebody else issued to obligations in force: the text is read, an officer compares what was read
 * with the text and mends it, confirms, the bodies in charge are named, and the directive takes effect. Until then
 * everything here is a proposal that binds nobody.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "pages",
            "organization",
            "calendar",
            "identity",
            "document",
            "workflow",
            "directive",
            "changing",
            "obligation",
            "extraction",
            "reading"
        })
package vn.chidao.recording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

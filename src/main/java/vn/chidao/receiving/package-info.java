/**
 * What becomes of an issued directive with each addressee: it arrives or is sent back, is entered in the book, the leader
 * writes his direction, and it is made known until it has reached the last cell. Also what comes from senders outside.
 * It listens to the issue; the directives know nobody here but by their ports.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "organization",
            "calendar",
            "pages",
            "identity",
            "document",
            "workflow",
            "directive"
        })
package vn.chidao.receiving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * What holds the pages together: layout, the desk, the pages of a directive with its matrix of progress, the acts, the
 * demo clock, the error pages and the web apps' Vietnamese. It reads from every module and owns no data; nothing
 * depends on it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "pages",
            "workflow",
            "organization",
            "calendar",
            "identity",
            "document",
            "directive",
            "changing",
            "receiving",
            "obligation",
            "recording",
            "audit",
            "notification",
            "exchange",
            "archive"
        })
package vn.chidao.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

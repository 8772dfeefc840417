/**
 * Periodic reports: units contribute theirs, the reporting body consolidates them, the receiver accepts or returns. A
 * sum equals its accepted contributions, opens down to them, and names who has not sent one; nothing is filled in
 * silently. Reviews collect their self-assessments by the same asking.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "pages",
            "layout",
            "workbook",
            "organization",
            "calendar",
            "identity",
            "document",
            "directive",
            "receiving",
            "indicator",
            "obligation",
            "registration",
            "workflow"
        })
package vn.chidao.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

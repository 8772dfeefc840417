/**
 * Periodic reports and reports on demand: units contribute theirs, the reporting body consolidates them, one or two
 * receivers accept or return. A sum equals its accepted contributions, opens down to them, and names who has not sent one;
 * nothing is filled in silently, and what was accepted is put right by a version after it. Reviews collect their
 * self-assessments by the same asking.
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
            "recommendation",
            "registration",
            "workflow"
        })
package vn.chidao.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

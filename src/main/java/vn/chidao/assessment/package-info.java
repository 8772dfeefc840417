/**
 * Criteria by which organisations are assessed on what they did for a directive: sets of criteria as data, rounds that a
 * following-up body opens, each organisation's self-score with evidence and its check, ranking and grades, and, where a text
 * makes the campaign a criterion of the yearly assessment, the criterion sheet an organisation takes into it (77-CV/HU mục
 * 1; 632-CV/TU). Individuals are not scored.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "pages",
            "workbook",
            "organization",
            "identity",
            "calendar",
            "document",
            "directive",
            "indicator",
            "layout",
            "obligation",
            "recommendation",
            "registration",
            "reporting",
            "review",
            "workflow"
        })
package vn.chidao.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

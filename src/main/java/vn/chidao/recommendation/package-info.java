/**
 * Recommendations (kiến nghị, đề xuất) that an organisation raises to any committee or authority, one for each body that
 * is asked: approved and sent, answered or passed on with a reason, judged by whoever raised them, and looked after once
 * more on the day for which the answer promises something. Whoever is asked is reminded as of any work with a deadline.
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
            "chasing",
            "document",
            "directive",
            "workflow"
        })
package vn.chidao.recommendation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

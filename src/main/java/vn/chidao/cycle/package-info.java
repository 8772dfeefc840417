/**
 * The whole of a directive's cycle: on which days it is reviewed, who moved them and why, and how one cycle goes over into
 * the next. The days themselves and the obligations are {@code obligation}'s, the reviews {@code review}'s.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "pages",
            "organization",
            "identity",
            "document",
            "indicator",
            "layout",
            "directive",
            "obligation",
            "review",
            "workbook",
            "workflow"
        })
package vn.chidao.cycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

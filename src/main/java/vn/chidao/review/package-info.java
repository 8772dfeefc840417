/**
 * Yearly, interim (sơ kết, 3 years) and final (tổng kết, 5 years) reviews: whoever received the directive, or whom it binds
 * where it was recorded from paper, assesses itself, the following-up body drafts, the body that the directive names
 * concludes; commendations follow. Every review fires and concludes once; the final one closes the cycle.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "organization",
            "calendar",
            "identity",
            "document",
            "directive",
            "obligation",
            "reporting",
            "indicator",
            "layout",
            "workbook",
            "pages",
            "workflow"
        })
package vn.chidao.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

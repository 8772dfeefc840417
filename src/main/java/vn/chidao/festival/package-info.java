/**
 * Who is sent to the festival of a residential area (Ngày hội Đại đoàn kết, 18 November), whether he went, and what he
 * heard people say there (DOMAIN 3.7). Whoever was sent is asked for his report by a task
 * with a deadline; each opinion can become a recommendation, and a visit that serves an obligation becomes a record of it.
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
            "obligation",
            "recommendation",
            "workflow"
        })
package vn.chidao.festival;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

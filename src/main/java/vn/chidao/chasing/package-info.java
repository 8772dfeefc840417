/**
 * Chasing (đôn đốc): whoever has work with a deadline is reminded on the rungs of a ladder of working days, his superior
 * is told when nothing helps, and whoever watches over work chases it by hand, in words of his own. Every reminder is a
 * row; nothing of it stands in the models.
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
            "directive",
            "workflow",
            "workbook"
        })
package vn.chidao.chasing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

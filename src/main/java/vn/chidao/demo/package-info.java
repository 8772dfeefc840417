/**
 * The demo world (profile {@code demo}): Hớn Quản in May 2017 with the draft of 77-CV/HU, and the play in which the
 * demo officers carry it through five years by completing their tasks as people do. Never in {@code prod}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "workflow",
            "organization",
            "identity",
            "document",
            "directive",
            "indicator",
            "obligation",
            "registration",
            "reporting",
            "review",
            "notification",
            "audit",
            "household"
        })
package vn.chidao.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

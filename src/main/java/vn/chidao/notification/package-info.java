/**
 * Tells people by mail what waits for them. A mail is a row written in the transaction that gives cause for it and
 * is sent after the commit, with retries and the same Message-ID each time; without a mail server it stays readable on
 * the page "Hộp thư thử". It listens to the other modules; nobody calls it to write.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "pages",
            "workflow",
            "organization",
            "identity",
            "calendar",
            "directive",
            "changing",
            "chasing",
            "registration",
            "review",
            "steering"
        })
package vn.chidao.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

package vn.chidao;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** Modules touch each other only where they say so, and without cycles. */
class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(ChidaoApplication.class);

    @Test
    void keepsToTheDeclaredDependencies() {
        modules.verify();
    }

    /** Draws the modules into {@code target/spring-modulith-docs}. */
    @Test
    void drawsTheModules() {
        new Documenter(modules).writeDocumentation();
    }
}

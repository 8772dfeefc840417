package vn.chidao.platform;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import vn.chidao.shared.StartRefused;

/** Production runs in real time and without the demo's officers, whatever else is asked for. */
@Component
@Profile("prod")
class ProductionCheck implements SmartInitializingSingleton {

    private final Environment environment;

    ProductionCheck(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            throw new StartRefused("The profiles prod and demo exclude each other.", "Leave one of them out.");
        }
        if (environment.getProperty("chidao.clock.movable", boolean.class, false)) {
            throw new StartRefused(
                    "In production nobody moves the clock.", "Leave chidao.clock.movable out, or the profile prod.");
        }
    }
}

package vn.chidao.demo;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Profiles demo and prod exclude each other; refused before the first bean touches the database. */
@Component
@Profile("demo & prod")
class DemoInProductionRefusal implements BeanFactoryPostProcessor {

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        throw new IllegalStateException(
                "Profiles demo and prod are both active. The demo world has public passwords and"
                        + " a clock that can be moved: set SPRING_PROFILES_ACTIVE=prod alone.");
    }
}

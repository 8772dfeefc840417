package vn.chidao.workflow.web;

import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chidao.access.Access;
import vn.chidao.shared.Phrase;
import vn.chidao.workflow.ActorDirectory;

/** Camunda's web applications and REST behind our one sign-in. Spring Security's chain runs at order -100, before. */
@Configuration(proxyBeanMethods = false)
class WebAppsConfiguration {

    private static final int BEFORE_THE_WEB_APPS = -50;

    @Bean
    FilterRegistrationBean<EngineApiFilter> engineApiFilter(Access access, MessageSource messages) {
        FilterRegistrationBean<EngineApiFilter> registration = new FilterRegistrationBean<>(
                new EngineApiFilter(access, Phrase.of("workflow.rule.not-open").in(messages)));
        registration.addUrlPatterns("/camunda/api/*", "/engine-rest/*");
        registration.setOrder(BEFORE_THE_WEB_APPS);
        return registration;
    }

    @Bean
    FilterRegistrationBean<EngineRestIdentityFilter> engineRestIdentityFilter(
            IdentityService identity, ActorDirectory directory) {
        FilterRegistrationBean<EngineRestIdentityFilter> registration =
                new FilterRegistrationBean<>(new EngineRestIdentityFilter(identity, directory));
        registration.addUrlPatterns("/engine-rest/*");
        registration.setOrder(BEFORE_THE_WEB_APPS + 1);
        return registration;
    }

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webAppSignIn() {
        FilterRegistrationBean<ContainerBasedAuthenticationFilter> registration =
                new FilterRegistrationBean<>(new SignedInEverywhere());
        registration.addInitParameter("authentication-provider", SignedInPerson.class.getName());
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        registration.setOrder(201);
        return registration;
    }

    /**
     * What the web applications know of a person is derived anew at each request (ADR 9): also where an address of their
     * interface names no engine, as the one that answers who is signed in.
     */
    private static final class SignedInEverywhere extends ContainerBasedAuthenticationFilter {

        private static final String INTERFACE = "/camunda/api/";
        private static final String ONLY_ENGINE = "default";

        @Override
        protected @Nullable String extractEngineName(HttpServletRequest request) {
            String named = super.extractEngineName(request);
            return named == null && request.getRequestURI().startsWith(request.getContextPath() + INTERFACE)
                    ? ONLY_ENGINE
                    : named;
        }
    }
}

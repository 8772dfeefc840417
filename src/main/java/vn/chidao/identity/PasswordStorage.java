package vn.chidao.identity;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * How passwords are kept: each names its method, so that another can follow and sign-in brings old ones up to it.
 * BCrypt and not Argon2, because guesses sent all at once must not use up the memory of a small server.
 */
@Configuration(proxyBeanMethods = false)
class PasswordStorage {

    private static final String METHOD = "bcrypt";

    @Bean
    PasswordEncoder passwordEncoder() {
        BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();
        DelegatingPasswordEncoder passwords = new DelegatingPasswordEncoder(METHOD, Map.of(METHOD, bcrypt));
        // The first installations kept the hash alone.
        passwords.setDefaultPasswordEncoderForMatches(bcrypt);
        return passwords;
    }
}

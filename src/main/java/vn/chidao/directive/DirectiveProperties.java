package vn.chidao.directive;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of directives.
 *
 * @param secretDocuments whether documents marked MẬT or higher may be typed in; only where the network and the machines are
 *     approved for them
 */
@ConfigurationProperties("chidao.directive")
record DirectiveProperties(@DefaultValue("false") boolean secretDocuments) {}

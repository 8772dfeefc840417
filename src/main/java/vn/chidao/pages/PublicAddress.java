package vn.chidao.pages;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where people reach the product: links in mails and in printed documents start with it.
 *
 * @param baseUrl with or without a slash at the end
 */
@ConfigurationProperties("chidao")
@Validated
public record PublicAddress(
        @DefaultValue("http://localhost:8080") @NotBlank String baseUrl) {

    /** @param href of a page or a place on it, from its slash on, as it is written before anything is escaped */
    public String link(String href) {
        return url(UriComponentsBuilder.fromUriString(href).encode().toUriString());
    }

    /** @param path of a page, from its slash on */
    public String url(String path) {
        return (baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl) + path;
    }
}

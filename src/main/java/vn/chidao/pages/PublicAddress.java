package vn.chidao.pages;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where people reach the product: links in mails and in printed documents start with it.
 *
 * @param baseUrl with or without a slash at the end
 */
@ConfigurationProperties("chidao")
@Validated
public record PublicAddress(
        @DefaultValue("http://localhost:8080") @NotBlank String baseUrl) {

    /** @param path of a page, from its slash on */
    public String url(String path) {
        return (baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl) + path;
    }
}
